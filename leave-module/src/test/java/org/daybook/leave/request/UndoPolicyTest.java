package org.daybook.leave.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.request.RequestEvents.LastStep;
import org.daybook.platform.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who made a decision takes it back for 24 hours. */
class UndoPolicyTest {

    private static final long DECIDER = 7;
    private static final long ANOTHER = 8;
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private static LastStep step(String action, Duration age) {
        return new LastStep(action, DECIDER, age);
    }

    private static String refused(RequestStatus status, LastStep last, long actor) {
        return catchThrowableOfType(RuleViolation.class, () -> UndoPolicy.check(status, last, actor))
                .code()
                .code();
    }

    @ParameterizedTest
    @CsvSource({"APPROVED,0", "REJECTED,0", "APPROVED,86399", "REJECTED,86399"})
    void whoDecidedUndoesItWithinADay(RequestStatus status, long seconds) {
        assertThatCode(() -> UndoPolicy.check(status, step(status.name(), Duration.ofSeconds(seconds)), DECIDER))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"APPROVED,86400", "REJECTED,86400", "APPROVED,31536000"})
    void afterADayNobodyDoes(RequestStatus status, long seconds) {
        assertThat(refused(status, step(status.name(), Duration.ofSeconds(seconds)), DECIDER))
                .isEqualTo("wrong-state");
    }

    @Test
    void nobodyElseDoes() {
        assertThat(refused(RequestStatus.APPROVED, step("APPROVED", AN_HOUR), ANOTHER))
                .isEqualTo("forbidden");
        LastStep bySystem = new LastStep("APPROVED", null, AN_HOUR);
        assertThat(refused(RequestStatus.APPROVED, bySystem, DECIDER)).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING,SUBMITTED",
        "PENDING,UNDONE",
        "WITHDRAWN,WITHDRAWN",
        "CANCELLED,CANCELLED",
        "CANCELLATION_PENDING,CANCELLATION_PENDING",
        "APPROVED,CONTINUED",
        "APPROVED,RESTORED"
    })
    void onlyADecisionIsUndone(RequestStatus status, String last) {
        assertThat(refused(status, step(last, AN_HOUR), DECIDER)).isEqualTo("wrong-state");
    }

    @Test
    void onceIsEnough() {
        assertThat(UndoPolicy.isDone(RequestStatus.PENDING, step("UNDONE", AN_HOUR), DECIDER))
                .isTrue();
        assertThat(UndoPolicy.isDone(RequestStatus.PENDING, step("UNDONE", AN_HOUR), ANOTHER))
                .isFalse();
        assertThat(UndoPolicy.isDone(RequestStatus.APPROVED, step("APPROVED", AN_HOUR), DECIDER))
                .isFalse();
    }
}
