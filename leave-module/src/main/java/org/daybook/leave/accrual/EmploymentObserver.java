package org.daybook.leave.accrual;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.daybook.employee.EmployeeJoined;
import org.daybook.employee.EmploymentChanged;
import org.daybook.leave.WorkPatternAssigned;
import org.daybook.leave.ledger.Ledger;

/** Keeps accounts in step with employment and working weeks, in the transaction of the change. */
@Stateless
public class EmploymentObserver {

    @Inject
    private Ledger ledger;

    @Inject
    private Rehires rehires;

    /** Opens the accounts of a joiner and grants what is due. */
    public void on(@Observes EmployeeJoined joined) {
        ledger.openAccounts(List.of(joined.employeeId()));
        ledger.settle(ledger.lockAccounts(joined.employeeId()), null);
    }

    /** Moved dates may earn other grants than were posted, and gain or lose what was projected for later years. */
    public void on(@Observes EmploymentChanged changed) {
        rehires.remember(changed.employeeId(), changed.leavingDate());
        settleAnew(changed.employeeId());
    }

    /** Who works more or less days in a week may be entitled to more or less. */
    public void on(@Observes WorkPatternAssigned assigned) {
        settleAnew(assigned.employeeId());
    }

    private void settleAnew(long employeeId) {
        ledger.openAccounts(List.of(employeeId));
        ledger.settleAnew(ledger.lockAccounts(employeeId));
        ledger.refreshLaterYears(employeeId);
    }
}
