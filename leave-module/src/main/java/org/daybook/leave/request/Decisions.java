package org.daybook.leave.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.ActOnRequest;
import org.daybook.leave.LeaveAdvanced;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.ledger.Ledger;
import org.daybook.leave.request.RequestEvent.Capacity;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;

/** The steps of a request's life after it was submitted. Each is taken once, whoever races for it. */
@ApplicationScoped
class Decisions {

    @Inject
    private Ledger ledger;

    @Inject
    private RequestRepository requests;

    @Inject
    private Steps steps;

    @Inject
    private Outcomes outcomes;

    @Inject
    private ApprovalLevels levels;

    @Inject
    private Cancellations cancellations;

    @Inject
    private Event<LeaveAdvanced> advanced;

    LeaveRequestView approve(ActOnRequest command) {
        Step step = steps.begin(command);
        if (cancellations.isApproved(step)) {
            return cancellations.approve(step);
        }
        if (levels.isRepeated(step)) {
            return step.request().toView();
        }
        Capacity capacity = levels.approving(step);
        long approver = command.actor().employeeId();
        if (step.request().isBelowLastLevel()) {
            return advance(step, capacity, approver);
        }
        return outcomes.take(step, RequestStatus.APPROVED, capacity, (request, at) -> request.approve(approver, at));
    }

    /** One level further; the days stay reserved. */
    private LeaveRequestView advance(Step step, Capacity capacity, long approver) {
        step.request().requireVersion(step.command().expectedVersion());
        LeaveRequestView request =
                steps.record(step, RequestEvent.LEVEL_APPROVED, capacity, (one, at) -> one.approve(approver, at));
        advanced.fire(new LeaveAdvanced(
                request.id(), request.employeeId(), request.leaveType(), request.level(), approver, request.version()));
        return request;
    }

    LeaveRequestView reject(ActOnRequest command) {
        if (command.comment() == null || command.comment().isBlank()) {
            throw new RuleViolation(CommonProblem.VALIDATION_FAILED, "/comment", "Say why; the employee will read it.");
        }
        Step step = steps.begin(command);
        if (cancellations.isRefused(step)) {
            return cancellations.refuse(step);
        }
        Capacity capacity = levels.deciding(step);
        return outcomes.take(
                step,
                RequestStatus.REJECTED,
                capacity,
                (request, at) -> request.reject(command.actor().employeeId(), at));
    }

    LeaveRequestView withdraw(ActOnRequest command, LocalDate today) {
        Step step = steps.begin(command);
        Capacity capacity = Cancellations.takingBack(step);
        return outcomes.take(step, RequestStatus.WITHDRAWN, capacity, (request, at) -> {
            if (capacity == Capacity.EMPLOYEE) {
                requireNoInterruption(request, today);
            }
            request.withdraw(at);
        });
    }

    /** The days that came back would stay free although the person was away on them; so HR has to look at it. */
    private void requireNoInterruption(LeaveRequest request, LocalDate today) {
        if (!today.isBefore(request.period().startDate()) && requests.hasInterruptedLeave(request.id())) {
            throw new RuleViolation(
                    LeaveProblem.WRONG_STATE,
                    "It has begun, and other leave was interrupted for it; only HR can take it back now.");
        }
    }

    /** Active leave that begins after the last day of employment falls away. */
    void endWithEmployment(long employeeId, LocalDate leavingDate) {
        List<Account> accounts = ledger.lockAccounts(employeeId);
        for (LeaveRequest request :
                requests.activeBetween(employeeId, leavingDate.plusDays(1), LocalDate.of(9999, 12, 31))) {
            if (request.period().startDate().isAfter(leavingDate)) {
                ActOnRequest command = new ActOnRequest(request.id(), null, "The employment ends before.", null);
                outcomes.write(new Step(command, accounts, request), Capacity.SYSTEM, LeaveRequest::endWithEmployment);
            }
        }
    }
}
