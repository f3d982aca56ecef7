package org.daybook.employee.account.throttle;

import java.time.Duration;
import java.time.Instant;

/**
 * How often passwords may be tried: never more than the limit in any window of time. Where guessing is likely there are
 * pauses of 1, 2, 4 ... seconds after the first few attempts, and each time the limit is reached a block of 1, 2, 4 ...
 * minutes. Only attempts that fail stay counted.
 *
 * @param limit evaluations in the window
 * @param window slides with the clock
 * @param unhindered how many of them need no pause in between; the limit itself for no pauses and no blocks
 */
record ThrottlePolicy(int limit, Duration window, int unhindered) {

    private static final int UNHINDERED = 5;
    private static final Duration LONGEST_BLOCK = Duration.ofMinutes(15);
    /** After so much quiet beyond its end the next block is a short one again. */
    private static final Duration QUIET = Duration.ofHours(1);

    /** For one name or one device. */
    static ThrottlePolicy ofAccount(int limit) {
        return new ThrottlePolicy(limit, Duration.ofMinutes(5), Math.min(UNHINDERED, limit - 1));
    }

    /** For one network address, behind which there may be many people. */
    static ThrottlePolicy ofAddress(int limit) {
        return new ThrottlePolicy(limit, Duration.ofHours(1), limit);
    }

    /** How long one more evaluation has to wait; zero if it need not. */
    Duration waitBefore(Attempts attempts, Instant now) {
        Instant free = now;
        Attempts recent = attempts.since(now.minus(window));
        if (recent.count() >= limit) {
            free = recent.evaluated().get(recent.count() - limit).plus(window);
        }
        if (attempts.notBefore() != null && attempts.notBefore().isAfter(free)) {
            free = attempts.notBefore();
        }
        return Duration.between(now, free);
    }

    /** With one evaluation more, which need not have waited. */
    Attempts charge(Attempts attempts, Instant now) {
        Attempts taken = attempts.since(now.minus(window)).and(now);
        if (limit == unhindered || taken.count() < unhindered) {
            return taken;
        }
        if (taken.count() < limit) {
            return taken.pausedUntil(now.plusSeconds(1L << (taken.count() - unhindered)));
        }
        int blocks = isLongAgo(attempts, now) ? 0 : attempts.blocks();
        return taken.blockedUntil(now.plus(block(blocks)), blocks + 1);
    }

    private static boolean isLongAgo(Attempts attempts, Instant now) {
        return attempts.notBefore() == null || attempts.notBefore().plus(QUIET).isBefore(now);
    }

    private static Duration block(int before) {
        Duration doubled = Duration.ofMinutes(1L << Math.min(before, 10));
        return doubled.compareTo(LONGEST_BLOCK) < 0 ? doubled : LONGEST_BLOCK;
    }
}
