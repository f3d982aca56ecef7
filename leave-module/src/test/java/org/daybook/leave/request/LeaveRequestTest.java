package org.daybook.leave.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import org.daybook.leave.DayPart;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.SubmitLeave;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every call in every state, by the life cycle's own table. */
class LeaveRequestTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 6, 8);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 12);
    private static final LocalDate DAY_BEFORE = FIRST_DAY.minusDays(1);
    private static final OffsetDateTime SUBMITTED = OffsetDateTime.parse("2026-06-01T08:00:00Z");
    private static final OffsetDateTime LATER = OffsetDateTime.parse("2026-06-02T08:00:00Z");
    private static final long APPROVER = 7;
    private static final WantedDocument NO_DOCUMENT = new WantedDocument(false, null);

    private static LeaveRequest submitted() {
        SubmitLeave command = new SubmitLeave(3, "annual", FIRST_DAY, LAST_DAY, null, null, "Rest", 3);
        LeavePeriod period = LeavePeriod.of(FIRST_DAY, null, LAST_DAY, null);
        return LeaveRequest.submitted(command, period, BigDecimal.valueOf(5), SUBMITTED);
    }

    private static LeaveRequest in(RequestStatus status) {
        LeaveRequest request = submitted();
        switch (status) {
            case PENDING -> {}
            case APPROVED -> request.approve(APPROVER, SUBMITTED);
            case REJECTED -> request.reject(APPROVER, SUBMITTED);
            case WITHDRAWN -> request.withdraw(SUBMITTED);
            case CANCELLED -> {
                request.approve(APPROVER, SUBMITTED);
                request.cancel(false, DAY_BEFORE, SUBMITTED);
            }
            case CANCELLATION_PENDING -> {
                request.approve(APPROVER, SUBMITTED);
                request.cancel(true, DAY_BEFORE, SUBMITTED);
            }
            default -> throw new IllegalArgumentException("Nothing leads to " + status + ".");
        }
        return request;
    }

    private static Consumer<LeaveRequest> call(String name) {
        return switch (name) {
            case "approve" -> request -> request.approve(APPROVER, LATER);
            case "reject" -> request -> request.reject(APPROVER, LATER);
            case "withdraw" -> request -> request.withdraw(LATER);
            case "cancel" -> request -> request.cancel(false, DAY_BEFORE, LATER);
            case "cancelOnFirstDay" -> request -> request.cancel(false, FIRST_DAY, LATER);
            case "askToCancel" -> request -> request.cancel(true, DAY_BEFORE, LATER);
            case "approveCancellation" -> request -> request.decideCancellation(true, LATER);
            case "refuseCancellation" -> request -> request.decideCancellation(false, LATER);
            case "reopen" -> request -> request.reopen(BigDecimal.valueOf(4), LATER);
            case "endWithEmployment" -> request -> request.endWithEmployment(LATER);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest(name = "{0}: {1} leads to {2}")
    @CsvSource({
        "PENDING, approve, APPROVED",
        "PENDING, reject, REJECTED",
        "PENDING, withdraw, WITHDRAWN",
        "PENDING, endWithEmployment, WITHDRAWN",
        "APPROVED, cancel, CANCELLED",
        "APPROVED, askToCancel, CANCELLATION_PENDING",
        "CANCELLATION_PENDING, approveCancellation, CANCELLED",
        "CANCELLATION_PENDING, refuseCancellation, APPROVED",
        "CANCELLATION_PENDING, endWithEmployment, CANCELLED",
        "APPROVED, reopen, PENDING",
        "REJECTED, reopen, PENDING",
        "APPROVED, endWithEmployment, CANCELLED"
    })
    void takesTheStepsOfItsLife(RequestStatus from, String call, RequestStatus to) {
        LeaveRequest request = in(from);

        call(call).accept(request);

        assertThat(request.status()).isEqualTo(to);
    }

    @ParameterizedTest(name = "{0}: {1} is refused as {2}")
    @CsvSource({
        "PENDING, cancel, wrong-state",
        "PENDING, cancelOnFirstDay, wrong-state",
        "CANCELLATION_PENDING, approve, already-decided",
        "CANCELLATION_PENDING, reject, already-decided",
        "CANCELLATION_PENDING, withdraw, already-decided",
        "CANCELLATION_PENDING, cancel, wrong-state",
        "CANCELLATION_PENDING, askToCancel, wrong-state",
        "APPROVED, approveCancellation, wrong-state",
        "CANCELLED, refuseCancellation, wrong-state",
        "PENDING, askToCancel, wrong-state",
        "APPROVED, approve, already-decided",
        "APPROVED, reject, already-decided",
        "APPROVED, withdraw, already-decided",
        "APPROVED, cancelOnFirstDay, wrong-state",
        "REJECTED, approve, already-decided",
        "REJECTED, reject, already-decided",
        "REJECTED, withdraw, already-decided",
        "REJECTED, cancel, wrong-state",
        "WITHDRAWN, approve, already-decided",
        "WITHDRAWN, reject, already-decided",
        "WITHDRAWN, withdraw, already-decided",
        "WITHDRAWN, cancel, wrong-state",
        "CANCELLED, approve, already-decided",
        "CANCELLED, reject, already-decided",
        "CANCELLED, withdraw, already-decided",
        "CANCELLED, cancel, wrong-state"
    })
    void takesNoOtherStep(RequestStatus from, String call, String code) {
        LeaveRequest request = in(from);

        assertThatThrownBy(() -> call(call).accept(request))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.code().code()).isEqualTo(code));
        assertThat(request.status()).isEqualTo(from);
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING,true",
        "APPROVED,true",
        "CANCELLATION_PENDING,true",
        "REJECTED,false",
        "WITHDRAWN,false",
        "CANCELLED,false"
    })
    void holdsItsDaysWhileItMayStillBeTaken(RequestStatus status, boolean active) {
        assertThat(status.isActive()).isEqualTo(active);
    }

    @Test
    void isBornPendingWithAllItWasSubmittedWith() {
        LeaveRequest request = submitted();

        assertThat(request.status()).isEqualTo(RequestStatus.PENDING);
        assertThat(request.employeeId()).isEqualTo(3);
        assertThat(request.leaveType()).isEqualTo("annual");
        assertThat(request.period()).isEqualTo(new LeavePeriod(FIRST_DAY, DayPart.FULL, LAST_DAY, DayPart.FULL));
    }

    @Test
    void isOnlyActedOnByWhoSawItAsItIs() {
        LeaveRequest request = submitted();

        request.requireVersion(null);
        request.requireVersion(request.version());
        assertThatThrownBy(() -> request.requireVersion(request.version() + 1))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.code()).isEqualTo(CommonProblem.STALE_VERSION));
    }

    @Test
    void approvalsLeadThroughTheLevelsOneByOne() {
        LeaveRequest request = submitted().under(NO_DOCUMENT, 2);

        request.approve(APPROVER, LATER);
        assertThat(request.status()).isEqualTo(RequestStatus.PENDING);
        assertThat(request.toView().level()).isEqualTo(2);
        assertThat(request.toView().approvedBy()).isNull();

        request.approve(APPROVER + 1, LATER);
        assertThat(request.status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(request.toView().level()).isEqualTo(2);
        assertThat(request.toView().approvedBy()).isEqualTo(APPROVER + 1);
    }

    @Test
    void aRejectionEndsItAtAnyLevel() {
        LeaveRequest request = submitted().under(NO_DOCUMENT, 2);
        request.approve(APPROVER, LATER);

        request.reject(APPROVER + 1, LATER);

        assertThat(request.status()).isEqualTo(RequestStatus.REJECTED);
    }

    @Test
    void withoutLevelsItIsApprovedFromTheStart() {
        LeaveRequest request = submitted().under(NO_DOCUMENT, 0);

        assertThat(request.status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(request.toView().decidedAt()).isEqualTo(SUBMITTED);
        assertThat(request.toView().approvedBy()).isNull();
        assertThat(request.version()).isEqualTo(2);
    }
}
