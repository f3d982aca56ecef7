package org.daybook.leave.transfer;

import java.util.Optional;
import org.daybook.leave.LeaveTypeView;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.policy.LeaveYear;

/**
 * Which balances can be brought in: those of a type that has one, of this leave year or the next, in which the person works
 * here. What was left of a leave year that is over can no longer be booked. Nobody brings in their own.
 */
final class OpeningBalancePolicy {

    private OpeningBalancePolicy() {}

    /** By the line alone. @param type null if there is no such type */
    static void checkForm(OpeningBalance told, LeaveTypeView type, Cells cells) {
        if (told.leaveType() != null && type == null) {
            cells.refuse("leave_type", "unknown-leave-type", "There is no such leave type.");
        } else if (type != null && type.unlimited()) {
            cells.refuse("leave_type", "unlimited-leave-type", "Leave of this type has no balance.");
        }
    }

    /** By the person, and by when leave years begin under the policies. */
    static Optional<Finding> objection(long line, Account account, LeaveYear year, LeaveYear current, long importerId) {
        if (account.employeeId() == importerId) {
            return refused(line, "email", "self-approval", "Somebody else has to bring in your own balance.");
        }
        if (year.number() < current.number()) {
            return refused(
                    line, "year", "past-leave-year", "What was left of that leave year can no longer be booked.");
        }
        if (year.number() > current.number() + 1) {
            return refused(line, "year", "far-leave-year", "It must be this leave year or the next.");
        }
        if (!account.holder().isEmployedIn(year)) {
            return refused(line, "year", "not-employed", "The person does not work here in that leave year.");
        }
        return Optional.empty();
    }

    private static Optional<Finding> refused(long line, String column, String code, String message) {
        return Optional.of(Finding.refused(line, column, code, message));
    }
}
