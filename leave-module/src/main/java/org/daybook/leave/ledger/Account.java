package org.daybook.leave.ledger;

import java.time.LocalDate;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.policy.LeaveYear;

/**
 * One person's account of one leave type, with the rules in force today.
 *
 * @param position order of display of the type
 * @param holder whose account it is
 */
public record Account(int position, Holder holder, LeavePolicy policy) {

    /**
     * The person, as far as leave has to know.
     *
     * @param leavingDate last day of employment, or null
     * @param managerId who decides on their leave, or null
     */
    public record Holder(
            long employeeId, String department, LocalDate joiningDate, LocalDate leavingDate, Long managerId) {

        /** Whether any day of the leave year is a day of employment. */
        public boolean isEmployedIn(LeaveYear year) {
            return !joiningDate.isAfter(year.lastDay())
                    && (leavingDate == null || !leavingDate.isBefore(year.firstDay()));
        }
    }

    public long employeeId() {
        return holder.employeeId();
    }

    public String leaveType() {
        return policy.leaveType();
    }

    boolean earns(LeaveYear year) {
        return !policy.unlimited() && policy.yearlyEntitlement().signum() > 0 && holder.isEmployedIn(year);
    }
}
