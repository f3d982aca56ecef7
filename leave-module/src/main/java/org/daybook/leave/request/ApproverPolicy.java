package org.daybook.leave.request;

import java.util.Optional;
import org.daybook.leave.Actor;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.ledger.Account.Holder;
import org.daybook.leave.request.RequestEvent.Capacity;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;

/**
 * Who decides: at the first level the employee's manager, at the second HR; HR may decide anything. An administrator decides
 * where there is no manager, so that the only HR person's own leave is not stuck, and at the second level, so that leave
 * is not stuck of which the only HR person is the manager. Nobody decides on their own.
 */
final class ApproverPolicy {

    private ApproverPolicy() {}

    /**
     * In which capacity this person decides on that employee's leave at a level.
     *
     * @param level from 1
     * @throws RuleViolation {@code self-approval}, {@code forbidden}
     */
    static Capacity deciding(Actor actor, Holder employee, int level) {
        requireSomebodyElse(actor, employee);
        return capacity(actor, employee, level)
                .orElseThrow(() -> new RuleViolation(
                        CommonProblem.FORBIDDEN,
                        level == 1
                                ? "Only the employee's manager or HR decides on this request."
                                : "The request waits for HR now."));
    }

    /**
     * In which capacity this person decides on that employee's leave at some level up to this one: for what is decided
     * already.
     *
     * @throws RuleViolation {@code self-approval}, {@code forbidden}
     */
    static Capacity decidingUpTo(Actor actor, Holder employee, int level) {
        requireSomebodyElse(actor, employee);
        return capacity(actor, employee, level).orElseGet(() -> deciding(actor, employee, 1));
    }

    private static void requireSomebodyElse(Actor actor, Holder employee) {
        if (actor.employeeId() == employee.employeeId()) {
            throw new RuleViolation(LeaveProblem.SELF_APPROVAL, "Somebody else has to decide on your own leave.");
        }
    }

    private static Optional<Capacity> capacity(Actor actor, Holder employee, int level) {
        if (level == 1 && Long.valueOf(actor.employeeId()).equals(employee.managerId())) {
            return Optional.of(Capacity.MANAGER);
        }
        if (actor.hr()) {
            return Optional.of(Capacity.HR);
        }
        if (actor.administrator() && (level > 1 || employee.managerId() == null)) {
            return Optional.of(Capacity.ADMINISTRATOR);
        }
        return Optional.empty();
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
