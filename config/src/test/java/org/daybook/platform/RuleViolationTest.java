package org.daybook.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.daybook.platform.RuleViolation.Violation;
import org.junit.jupiter.api.Test;

class RuleViolationTest {

    private static final Violation FIRST = new Violation(CommonProblem.FORBIDDEN, null, "You may not.");
    private static final Violation SECOND = new Violation(CommonProblem.VALIDATION_FAILED, "/name", "Too long.");

    @Test
    void isOfTheKindOfItsFirstViolationAndKeepsThemAllInOrder() {
        RuleViolation thrown = new RuleViolation(List.of(FIRST, SECOND));

        assertThat(thrown.code()).isEqualTo(CommonProblem.FORBIDDEN);
        assertThat(thrown.violations()).containsExactly(FIRST, SECOND);
        assertThat(thrown).hasMessage("forbidden: You may not.");
    }

    @Test
    void doesNotChangeWithTheListItWasMadeFrom() {
        List<Violation> violations = new ArrayList<>(List.of(FIRST));
        RuleViolation thrown = new RuleViolation(violations);
        violations.add(SECOND);

        assertThat(thrown.violations()).containsExactly(FIRST);
    }

    @Test
    void namesTheVersionsWhenSomebodyElseWasFaster() {
        RuleViolation stale = RuleViolation.stale(3, 4);

        assertThat(stale.code()).isEqualTo(CommonProblem.STALE_VERSION);
        assertThat(stale).hasMessageContaining("version 3").hasMessageContaining("is 4");
    }

    @Test
    void namesWhatIsNotThere() {
        assertThat(RuleViolation.notFound("employee", 9).code()).isEqualTo(CommonProblem.NOT_FOUND);
        assertThat(RuleViolation.notFound("employee", 9)).hasMessageContaining("employee with id 9");
    }

    @Test
    void saysInWholeSecondsWhenToTryAgain() {
        assertThat(RuleViolation.tooOften(Duration.ofMillis(1_001)).retryAfter())
                .contains(Duration.ofSeconds(2));
        assertThat(RuleViolation.tooOften(Duration.ZERO).retryAfter()).contains(Duration.ofSeconds(1));
        assertThat(RuleViolation.tooOften(Duration.ofMinutes(1)).code()).isEqualTo(CommonProblem.RATE_LIMITED);
        assertThat(RuleViolation.notFound("employee", 9).retryAfter()).isEmpty();
    }

    @Test
    void rollsBackAndIsNotWrappedBySessionBeans() {
        ApplicationException kind = RuleViolation.class.getAnnotation(ApplicationException.class);

        assertThat(kind.rollback()).isTrue();
        assertThat(kind.inherited()).isTrue();
    }
}
