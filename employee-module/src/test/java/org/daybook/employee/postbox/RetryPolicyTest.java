package org.daybook.employee.postbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private final RetryPolicy policy = new RetryPolicy(RetryPolicy.GIVE_UP);

    private List<Duration> pauses(RetryPolicy of) {
        List<Duration> pauses = new ArrayList<>();
        Duration age = Duration.ZERO;
        for (var next = of.afterAttempt(1, age); next.isPresent(); next = of.afterAttempt(pauses.size() + 1, age)) {
            pauses.add(next.get());
            age = age.plus(next.get());
        }
        return pauses;
    }

    @Test
    void triesSoonAtFirst() {
        assertThat(pauses(policy).subList(0, 6))
                .containsExactly(
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(4),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(5));
    }

    @Test
    void anHourOfGreylistingIsOverWithinFiveMinutes() {
        Duration age = Duration.ZERO;
        for (Duration pause : pauses(policy)) {
            if (age.compareTo(Duration.ofMinutes(60)) <= 0) {
                assertThat(pause).isLessThanOrEqualTo(Duration.ofMinutes(5));
            }
            age = age.plus(pause);
        }
    }

    @Test
    void waitsAtMostADayAndNeverLessThanBefore() {
        List<Duration> pauses = pauses(new RetryPolicy(Duration.ofDays(60)));

        assertThat(pauses).isSorted().endsWith(Duration.ofDays(1), Duration.ofDays(1));
        assertThat(policy.afterAttempt(Integer.MAX_VALUE, Duration.ZERO)).contains(Duration.ofDays(1));
    }

    @Test
    void givesUpAfterFiveDays() {
        assertThat(pauses(policy)).hasSizeLessThan(50);
        assertThat(policy.afterAttempt(3, Duration.ofDays(5))).isEmpty();
        assertThat(policy.isTooOld(Duration.ofDays(5).minusSeconds(1))).isFalse();
    }
}
