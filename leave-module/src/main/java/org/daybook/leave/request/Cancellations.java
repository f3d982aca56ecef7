package org.daybook.leave.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.daybook.leave.ActOnRequest;
import org.daybook.leave.CancellationAsked;
import org.daybook.leave.CancellationRefused;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.request.RequestEvent.Capacity;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;

/**
 * Approved leave that is called off: at once, or, where the policy says so and the employee does it, once somebody approves.
 * HR's word is a decision already.
 */
@ApplicationScoped
class Cancellations {

    private static final String APPROVED = "CANCELLATION_APPROVED";
    private static final String REFUSED = "CANCELLATION_REFUSED";

    @Inject
    private Steps steps;

    @Inject
    private Outcomes outcomes;

    @Inject
    private ApprovalLevels levels;

    @Inject
    private RequestEvents events;

    @Inject
    private Event<CancellationAsked> asked;

    @Inject
    private Event<CancellationRefused> refused;

    LeaveRequestView cancel(ActOnRequest command, LocalDate today) {
        Step step = steps.begin(command);
        Capacity capacity = takingBack(step);
        boolean needsApproval = capacity == Capacity.EMPLOYEE
                && step.account().policy().booking().cancellationApproved();
        return needsApproval
                ? ask(step, capacity, today)
                : outcomes.take(
                        step, RequestStatus.CANCELLED, capacity, (request, at) -> request.cancel(false, today, at));
    }

    /** What a closure booked is called off by HR, not by the person. */
    static Capacity takingBack(Step step) {
        Capacity capacity = ApproverPolicy.takingBack(step.command().actor(), step.holder());
        if (capacity == Capacity.EMPLOYEE && step.request().isOfClosure()) {
            throw new RuleViolation(
                    CommonProblem.FORBIDDEN, "The company is closed on these days; only HR calls this leave off.");
        }
        return capacity;
    }

    /** Its days stay taken until somebody decides. */
    private LeaveRequestView ask(Step step, Capacity capacity, LocalDate today) {
        LeaveRequest request = step.request();
        RequestStatus asking = RequestStatus.CANCELLATION_PENDING;
        if (request.status() == asking && events.endsWith(request.id(), asking.name(), step.actorId())) {
            return request.toView();
        }
        request.requireVersion(step.command().expectedVersion());
        LeaveRequestView view = steps.record(step, capacity, (one, at) -> one.cancel(true, today, at));
        asked.fire(
                new CancellationAsked(view.id(), view.employeeId(), view.leaveType(), step.actorId(), view.version()));
        return view;
    }

    /** Whether approving means that leave is called off, now or just before by the same person. */
    boolean isApproved(Step step) {
        return isDecidedNow(step) || wasJust(step, RequestStatus.CANCELLED, APPROVED);
    }

    /** Whether rejecting means that leave is not called off, now or just before by the same person. */
    boolean isRefused(Step step) {
        return isDecidedNow(step) || wasJust(step, RequestStatus.APPROVED, REFUSED);
    }

    private static boolean isDecidedNow(Step step) {
        return step.request().status() == RequestStatus.CANCELLATION_PENDING;
    }

    private boolean wasJust(Step step, RequestStatus status, String action) {
        return step.request().status() == status
                && events.endsWith(step.request().id(), action, step.actorId());
    }

    LeaveRequestView approve(Step step) {
        Capacity capacity = levels.deciding(step);
        if (!isDecidedNow(step)) {
            return step.request().toView();
        }
        step.request().requireVersion(step.command().expectedVersion());
        return outcomes.write(step, APPROVED, capacity, (request, at) -> request.decideCancellation(true, at));
    }

    LeaveRequestView refuse(Step step) {
        Capacity capacity = levels.deciding(step);
        if (!isDecidedNow(step)) {
            return step.request().toView();
        }
        step.request().requireVersion(step.command().expectedVersion());
        LeaveRequestView view =
                steps.record(step, REFUSED, capacity, (request, at) -> request.decideCancellation(false, at));
        refused.fire(new CancellationRefused(
                view.id(), view.employeeId(), view.leaveType(), step.actorId(), view.version()));
        return view;
    }
}
