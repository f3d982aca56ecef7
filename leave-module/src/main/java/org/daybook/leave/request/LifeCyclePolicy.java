package org.daybook.leave.request;

import java.time.LocalDate;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.RequestStatus;
import org.daybook.platform.RuleViolation;

/** From where a request can take which step. */
final class LifeCyclePolicy {

    private LifeCyclePolicy() {}

    /** @throws RuleViolation {@code already-decided} */
    static void requirePending(RequestStatus status) {
        if (status != RequestStatus.PENDING) {
            throw new RuleViolation(LeaveProblem.ALREADY_DECIDED, "The request is " + status + " already.");
        }
    }

    /** @throws RuleViolation {@code wrong-state} */
    static void requireCancellationPending(RequestStatus status) {
        if (status != RequestStatus.CANCELLATION_PENDING) {
            throw new RuleViolation(LeaveProblem.WRONG_STATE, "Nobody wishes to call this leave off.");
        }
    }

    /** @throws RuleViolation {@code wrong-state} */
    static void requireCancellable(RequestStatus status, LocalDate startDate, LocalDate today) {
        if (status != RequestStatus.APPROVED) {
            throw new RuleViolation(
                    LeaveProblem.WRONG_STATE,
                    status == RequestStatus.PENDING
                            ? "The request waits for a decision; withdraw it instead."
                            : "The request is " + status + "; only approved leave can be cancelled.");
        }
        if (!today.isBefore(startDate)) {
            throw new RuleViolation(
                    LeaveProblem.WRONG_STATE, "The leave began on " + startDate + "; it can no longer be cancelled.");
        }
    }
}
