package org.daybook.web.token;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.daybook.platform.RuleViolation;
import org.daybook.web.problem.EdgeProblem;

/**
 * An answer of somebody else, mostly the database, that is kept for a while. One thread asks at a time. While there is no
 * answer, requests do not queue up for it: for a second after a failed question they are refused at once.
 */
public final class Kept<T> {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final long PATIENCE_SECONDS = 2;

    private final Supplier<T> question;
    private final LongSupplier nanos;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Known<T> known;
    private volatile Long failedAt;

    /** @param nanos like {@link System#nanoTime} */
    public Kept(Supplier<T> question, LongSupplier nanos) {
        this.question = question;
        this.nanos = nanos;
    }

    /** @param asked when, so that the answer is at most that old */
    private record Known<T>(T value, long asked) {}

    /**
     * The answer, asked for anew if it is older.
     *
     * @throws RuleViolation {@code unavailable} if that failed a moment ago or takes too long; otherwise what the
     *     question throws
     */
    public T notOlderThan(Duration age) {
        Known<T> current = known;
        if (!isOlder(current, age)) {
            return current.value();
        }
        if (failedLately() || !locked()) {
            throw unavailable();
        }
        try {
            if (failedLately()) {
                throw unavailable();
            }
            return isOlder(known, age) ? ask() : known.value();
        } finally {
            asking.unlock();
        }
    }

    /**
     * The answer, asked for anew if it is older; the old one while that fails or somebody else is asking.
     *
     * @param atWorst how old an answer may become then
     * @throws RuleViolation as {@link #notOlderThan(Duration)} if there is none that young
     */
    public T notOlderThan(Duration age, Duration atWorst) {
        Known<T> current = known;
        if (isOlder(current, atWorst)) {
            return notOlderThan(age);
        }
        if (!isOlder(current, age) || failedLately() || !asking.tryLock()) {
            return current.value();
        }
        try {
            return ask();
        } catch (RuleViolation e) {
            return current.value();
        } finally {
            asking.unlock();
        }
    }

    /** Asks anew in any case. */
    void renew() {
        asking.lock();
        try {
            ask();
        } finally {
            asking.unlock();
        }
    }

    private T ask() {
        long now = nanos.getAsLong();
        try {
            T answer = question.get();
            known = new Known<>(answer, now);
            failedAt = null;
            return answer;
        } catch (RuntimeException e) {
            failedAt = nanos.getAsLong();
            throw e;
        }
    }

    private boolean locked() {
        try {
            return asking.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean failedLately() {
        Long failed = failedAt;
        return failed != null && nanos.getAsLong() - failed < PAUSE.toNanos();
    }

    private boolean isOlder(Known<T> answer, Duration age) {
        return answer == null || nanos.getAsLong() - answer.asked() > age.toNanos();
    }

    private static RuleViolation unavailable() {
        return new RuleViolation(EdgeProblem.UNAVAILABLE, "Please repeat it in a moment.");
    }
}
