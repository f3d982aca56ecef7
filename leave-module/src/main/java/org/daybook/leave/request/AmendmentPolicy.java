package org.daybook.leave.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.ProblemCode;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.RuleViolation.Violation;

/**
 * Which changes of approved leave there can be. Before its first day it may become any other leave that could be submitted;
 * once it has begun it can only get shorter. Getting shorter takes nothing that was not granted, so hardly a rule stands
 * against that.
 */
final class AmendmentPolicy {

    /** How a change is called in the history of the request. */
    static final String ACTION = "AMENDED";

    private static final Set<ProblemCode> OF_SHORTER_LEAVE =
            Set.of(LeaveProblem.HALF_DAY_NOT_ALLOWED, LeaveProblem.NO_WORKING_DAYS);

    private final LeaveRequestView request;
    private final LeavePeriod wanted;

    AmendmentPolicy(LeaveRequestView request, LeavePeriod wanted) {
        this.request = request;
        this.wanted = wanted;
    }

    /** Whether it covers no half day that was not granted. */
    boolean shortens() {
        LeavePeriod now = LeavePeriod.of(request);
        return wanted.firstSlot() >= now.firstSlot() && wanted.lastSlot() <= now.lastSlot();
    }

    boolean hasBegun(LocalDate today) {
        return !today.isBefore(request.startDate());
    }

    /**
     * @param policy of the leave type
     * @throws RuleViolation {@code wrong-state}, {@code validation-failed}
     */
    void check(LeavePolicy policy, LocalDate today) {
        if (request.status() != RequestStatus.APPROVED) {
            throw wrongState("The request is " + request.status() + "; only approved leave is amended.");
        }
        if (wanted.equals(LeavePeriod.of(request))) {
            throw new RuleViolation(
                    CommonProblem.VALIDATION_FAILED, "/startDate", "The leave is on these very days already.");
        }
        if (hasBegun(today) && !shortens()) {
            throw wrongState("The leave began on " + request.startDate() + "; it can only be shortened now.");
        }
        if (policy.interruptsLeave() && !shortens()) {
            throw wrongState("Leave of this type interrupts other leave: report further days as leave of their own.");
        }
    }

    /** Of everything that would stand against new leave, what stands against the change. */
    List<Violation> standing(List<Violation> violations) {
        return shortens()
                ? violations.stream()
                        .filter(violation -> OF_SHORTER_LEAVE.contains(violation.code()))
                        .toList()
                : violations;
    }

    private static RuleViolation wrongState(String message) {
        return new RuleViolation(LeaveProblem.WRONG_STATE, message);
    }
}
