package org.daybook.employee.account.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThrottlePolicyTest {

    private static final Instant START = Instant.parse("2026-06-01T08:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final ThrottlePolicy policy = ThrottlePolicy.ofAccount(10);

    /** Somebody who tries again as soon as it is allowed. */
    private static List<Duration> untiring(ThrottlePolicy policy, int evaluations) {
        List<Duration> moments = new ArrayList<>();
        Attempts attempts = Attempts.NONE;
        Instant now = START;
        for (int i = 0; i < evaluations; i++) {
            now = now.plus(policy.waitBefore(attempts, now)).plusNanos(1_000);
            attempts = policy.charge(attempts, now);
            moments.add(Duration.between(START, now));
        }
        return moments;
    }

    @Test
    void letsTheFirstFivePassAndThenPausesLongerEachTime() {
        List<Long> seconds =
                untiring(policy, 10).stream().map(Duration::toSeconds).toList();

        assertThat(seconds).containsExactly(0L, 0L, 0L, 0L, 0L, 1L, 3L, 7L, 15L, 31L);
    }

    @Test
    void neverLetsMoreThanTenPassInAnyFiveMinutes() {
        List<Duration> moments = untiring(policy, 60);

        for (int i = 10; i < moments.size(); i++) {
            assertThat(moments.get(i).minus(moments.get(i - 10))).isGreaterThanOrEqualTo(WINDOW);
        }
    }

    @Test
    void blocksForOneTwoFourUpToFifteenMinutesWhenTheLimitIsReached() {
        Attempts attempts = full(START);
        List<Long> blocks = new ArrayList<>();
        Instant now = START;
        for (int i = 0; i < 6; i++) {
            attempts = full(now).blockedUntil(attempts.notBefore(), attempts.blocks());
            attempts = policy.charge(attempts, now);
            blocks.add(Duration.between(now, attempts.notBefore()).toMinutes());
            now = attempts.notBefore();
        }

        assertThat(blocks).containsExactly(1L, 2L, 4L, 8L, 15L, 15L);
    }

    /** Nine evaluations just now. */
    private static Attempts full(Instant now) {
        Attempts attempts = Attempts.NONE;
        for (int i = 9; i > 0; i--) {
            attempts = attempts.and(now.minusMillis(i));
        }
        return attempts;
    }

    @Test
    void beginsWithAShortBlockAgainAfterAQuietHour() {
        Attempts before = full(START).blockedUntil(START.minus(Duration.ofMinutes(61)), 4);

        assertThat(policy.charge(before, START).notBefore()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void saysExactlyHowLongToWait() {
        Attempts attempts = Attempts.NONE;
        for (int i = 0; i < 10; i++) {
            attempts = attempts.and(START.plusSeconds(i));
        }

        assertThat(policy.waitBefore(attempts, START.plusSeconds(10))).isEqualTo(Duration.ofSeconds(290));
        assertThat(policy.waitBefore(attempts, START.plusSeconds(300))).isZero();
        assertThat(policy.waitBefore(attempts.pausedUntil(START.plusSeconds(301)), START.plusSeconds(300)))
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void forgetsAnEvaluationThatWasRightOrDidNotTakePlace() {
        Attempts once = policy.charge(Attempts.NONE, START);
        Attempts twice = policy.charge(once, START.plusSeconds(1));

        assertThat(twice.forgiven(START.plusSeconds(1))).isEqualTo(once);
        assertThat(twice.without(START)).isEqualTo(Attempts.NONE.and(START.plusSeconds(1)));
        assertThat(full(START).blockedUntil(START, 3).forgiven(START).blocks()).isZero();
        assertThat(full(START).blockedUntil(START, 3).without(START).blocks()).isEqualTo(3);
    }

    @Test
    void neitherPausesNorBlocksAnAddressBehindWhichThereAreMany() {
        List<Duration> moments = untiring(ThrottlePolicy.ofAddress(100), 101);

        assertThat(moments.get(99)).isLessThan(Duration.ofSeconds(1));
        assertThat(moments.get(100)).isGreaterThanOrEqualTo(Duration.ofHours(1));
    }
}
