package org.daybook.leave.request;

import java.util.List;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.platform.RuleViolation.Violation;

/**
 * Which booked leave makes way for a request: all that shares a half day with it, if the policy of the request says that it
 * interrupts other leave, but none of a type that interrupts other leave itself. So nobody is sick twice at once.
 */
final class InterruptionPolicy {

    private InterruptionPolicy() {}

    /**
     * @param booked active leave of the person around the period
     * @param accounts all of the person
     */
    static List<LeaveRequestView> interrupted(
            LeavePolicy policy, LeavePeriod period, List<LeaveRequestView> booked, List<Account> accounts) {
        if (!policy.interruptsLeave()) {
            return List.of();
        }
        return booked.stream()
                .filter(request -> period.overlaps(LeavePeriod.of(request)))
                .filter(request -> !accountOf(request, accounts).policy().interruptsLeave())
                .toList();
    }

    /** What stands against a request for which not all leave makes way that it shares a half day with. */
    static List<Violation> overlaps(
            LeavePeriod period, List<LeaveRequestView> booked, List<LeaveRequestView> interrupted) {
        return booked.stream()
                .filter(other -> !interrupted.contains(other) && period.overlaps(LeavePeriod.of(other)))
                .limit(1)
                .map(other -> new Violation(
                        LeaveProblem.OVERLAPPING_LEAVE,
                        "/startDate",
                        "There is leave from " + other.startDate() + " to " + other.endDate() + " already."))
                .toList();
    }

    static Account accountOf(LeaveRequestView request, List<Account> accounts) {
        return accounts.stream()
                .filter(account -> account.leaveType().equals(request.leaveType()))
                .findFirst()
                .orElseThrow();
    }
}
