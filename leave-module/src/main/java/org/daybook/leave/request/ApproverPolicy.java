package org.daybook.leave.request;

import org.daybook.leave.Actor;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.ledger.Account.Holder;
import org.daybook.leave.request.RequestEvent.Capacity;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;

/**
 * Who decides: the employee's manager; HR may decide anything; an administrator decides where there is no manager, so
 * that the only HR person's own leave is not stuck. Nobody decides on their own.
 */
final class ApproverPolicy {

    private ApproverPolicy() {}

    /**
     * In which capacity this person decides on that employee's leave.
     *
     * @throws RuleViolation {@code self-approval}, {@code forbidden}
     */
    static Capacity deciding(Actor actor, Holder employee) {
        if (actor.employeeId() == employee.employeeId()) {
            throw new RuleViolation(LeaveProblem.SELF_APPROVAL, "Somebody else has to decide on your own leave.");
        }
        if (Long.valueOf(actor.employeeId()).equals(employee.managerId())) {
            return Capacity.MANAGER;
        }
        if (actor.hr()) {
            return Capacity.HR;
        }
        if (actor.administrator() && employee.managerId() == null) {
            return Capacity.ADMINISTRATOR;
        }
        throw new RuleViolation(CommonProblem.FORBIDDEN, "Only the employee's manager or HR decides on this request.");
    }

    /**
     * In which capacity this person takes that employee's leave back.
     *
     * @throws RuleViolation {@code forbidden}
     */
    static Capacity takingBack(Actor actor, Holder employee) {
        if (actor.employeeId() == employee.employeeId()) {
            return Capacity.EMPLOYEE;
        }
        if (actor.hr()) {
            return Capacity.HR;
        }
        throw new RuleViolation(CommonProblem.FORBIDDEN, "Only the employee or HR may do this.");
    }
}
