package org.daybook.web.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptTest {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration AT_WORST = Duration.ofHours(2);

    private long now;
    private int questions;
    private boolean away;
    private Kept<Integer> kept;

    @BeforeEach
    void begin() {
        kept = new Kept<>(this::ask, () -> now);
    }

    private int ask() {
        questions++;
        if (away) {
            throw new RuleViolation(CommonProblem.FORBIDDEN, "It is away.");
        }
        return questions;
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @Test
    void aFreshAnswerIsNotAskedForAgain() {
        assertThat(kept.notOlderThan(FRESH, AT_WORST)).isEqualTo(1);
        pass(FRESH);
        assertThat(kept.notOlderThan(FRESH, AT_WORST)).isEqualTo(1);
        pass(Duration.ofNanos(1));
        assertThat(kept.notOlderThan(FRESH, AT_WORST)).isEqualTo(2);
    }

    @Test
    void theOldAnswerHoldsOverAnOutageForATime() {
        kept.notOlderThan(FRESH, AT_WORST);
        pass(FRESH.plusMinutes(30));
        away = true;

        assertThat(kept.notOlderThan(FRESH, AT_WORST)).isEqualTo(1);
        // Who comes right after a failure does not ask.
        assertThat(kept.notOlderThan(FRESH, AT_WORST)).isEqualTo(1);
        assertThat(questions).isEqualTo(2);
        pass(Duration.ofMinutes(31));
        assertThatThrownBy(() -> kept.notOlderThan(FRESH, AT_WORST)).isInstanceOf(RuleViolation.class);

        away = false;
        pass(Duration.ofSeconds(2));
        assertThat(kept.notOlderThan(FRESH, AT_WORST)).isEqualTo(questions);
    }
}
