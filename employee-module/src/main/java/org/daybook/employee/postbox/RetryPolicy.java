package org.daybook.employee.postbox;

import java.time.Duration;
import java.util.Optional;

/**
 * When a mail is tried again that a mail server did not take for the moment: soon at first, every five minutes for two
 * hours, as greylisting wants it, then ever more rarely, once a day in the end. After some days it is given up (RFC 5321,
 * 4.5.4.1: at least four to five days).
 */
final class RetryPolicy {

    static final Duration GIVE_UP = Duration.ofDays(5);

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int STEADY_FROM = 5;
    private static final int STEADY_UNTIL = 28;
    private static final int ENOUGH_DOUBLINGS = 10;

    private final Duration giveUp;

    RetryPolicy(Duration giveUp) {
        this.giveUp = giveUp;
    }

    /** After how long a mail is given up. */
    Duration giveUp() {
        return giveUp;
    }

    /** Whether a mail of this age is not worth another attempt. */
    boolean isTooOld(Duration age) {
        return age.compareTo(giveUp) >= 0;
    }

    /**
     * How long to wait.
     *
     * @param attempts how often it has been tried, from 1
     * @return empty if it is given up
     */
    Optional<Duration> afterAttempt(int attempts, Duration age) {
        return isTooOld(age) ? Optional.empty() : Optional.of(pause(attempts));
    }

    private static Duration pause(int attempts) {
        if (attempts < STEADY_FROM) {
            return FIRST.multipliedBy(1L << (attempts - 1));
        }
        int doublings = Math.min(ENOUGH_DOUBLINGS, Math.max(0, attempts - STEADY_UNTIL));
        Duration pause = STEADY.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
