package org.daybook.acceptance.promises;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/** An answer and how long it took. */
record TimedReply(Reply reply, Duration took) {

    /** What two busy cores may take to pass an answer on, beyond what the server promises. */
    static final Duration ALLOWANCE = Duration.ofMillis(1500);

    /** Sends the same call so many times at the same moment, and says for which promise that was. */
    static List<TimedReply> race(String promise, int parallel, Callable<Reply> call) throws Exception {
        List<TimedReply> replies = Race.of(Collections.nCopies(parallel, timed(call)));
        System.out.println(promise + ": the longest of " + parallel + " calls took "
                + replies.stream()
                        .map(TimedReply::took)
                        .max(Duration::compareTo)
                        .orElseThrow());
        return replies;
    }

    private static Callable<TimedReply> timed(Callable<Reply> call) {
        return () -> {
            long begin = System.nanoTime();
            Reply reply = call.call();
            return new TimedReply(reply, Duration.ofNanos(System.nanoTime() - begin));
        };
    }

    boolean within(Duration promised) {
        return took.compareTo(promised.plus(ALLOWANCE)) < 0;
    }

    /** 503 with a time to wait. */
    boolean isRefusal() {
        return reply.verdict().equals("503 unavailable")
                && reply.headers().firstValue("Retry-After").isPresent();
    }
}
