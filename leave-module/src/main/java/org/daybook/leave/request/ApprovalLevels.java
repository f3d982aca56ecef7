package org.daybook.leave.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.request.RequestEvent.Capacity;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;

/**
 * Levels of approval: each is decided by itself, in order, and nobody approves two of them. The level is read under the lock
 * of the person's accounts, so that whoever is slower meets the next one.
 */
@ApplicationScoped
class ApprovalLevels {

    @Inject
    private RequestEvents events;

    /**
     * Whether this person has approved the level before and asks for the same again, without having seen that the request
     * waits at the next level.
     */
    boolean isRepeated(Step step) {
        LeaveRequest request = step.request();
        Long seen = step.command().expectedVersion();
        boolean sawIt = seen != null && seen == request.version();
        if (sawIt || !waitsAboveFirst(request)) {
            return false;
        }
        ApproverPolicy.decidingUpTo(
                step.command().actor(), step.holder(), request.toView().level());
        return events.endsWith(request.id(), RequestEvent.LEVEL_APPROVED, step.actorId());
    }

    /**
     * In which capacity somebody approves a request at its level, or approves again what is decided.
     *
     * @throws RuleViolation {@code self-approval}, {@code forbidden}
     */
    Capacity approving(Step step) {
        Capacity capacity = deciding(step);
        LeaveRequest request = step.request();
        if (waitsAboveFirst(request) && events.approversBelow(request.id()).contains(step.actorId())) {
            throw new RuleViolation(
                    CommonProblem.FORBIDDEN, "You approved the level before; somebody else approves this one.");
        }
        return capacity;
    }

    private static boolean waitsAboveFirst(LeaveRequest request) {
        return request.status() == RequestStatus.PENDING && request.toView().level() > 1;
    }

    /**
     * In which capacity somebody decides on a request at its level.
     *
     * @throws RuleViolation {@code self-approval}, {@code forbidden}
     */
    Capacity deciding(Step step) {
        LeaveRequest request = step.request();
        return request.status() == RequestStatus.PENDING
                ? ApproverPolicy.deciding(
                        step.command().actor(), step.holder(), request.toView().level())
                : ApproverPolicy.decidingUpTo(
                        step.command().actor(), step.holder(), request.toView().level());
    }
}
