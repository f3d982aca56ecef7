package org.daybook.acceptance.topology;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for something that another process does. */
public final class Eventually {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private Eventually() {}

    /**
     * Returns as soon as the condition holds; an exception counts as "not yet".
     *
     * @param what names the condition in the failure
     * @throws AssertionError when it does not hold in time
     */
    public static void holds(String what, Duration within, Callable<Boolean> condition) {
        holds(() -> what, within, condition);
    }

    static void holds(Supplier<String> what, Duration within, Callable<Boolean> condition) {
        long deadline = System.nanoTime() + within.toNanos();
        Throwable last = null;
        do {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (Exception | AssertionError e) {
                last = e;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        } while (System.nanoTime() < deadline);
        throw new AssertionError("Not within " + within.toSeconds() + " s: " + what.get(), last);
    }
}
