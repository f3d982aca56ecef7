package org.daybook.leave.accrual;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.daybook.employee.EmployeeJoined;
import org.daybook.employee.EmploymentChanged;
import org.daybook.leave.ledger.Ledger;
import org.daybook.leave.policy.LeaveYear;

/** Keeps accounts in step with employment, in the transaction of the change. */
@Stateless
public class EmploymentObserver {

    @Inject
    private Ledger ledger;

    @Inject
    private Clock clock;

    /** Opens the accounts of a joiner and grants the current leave year. */
    public void on(@Observes EmployeeJoined joined) {
        grantCurrentYear(joined.employeeId());
    }

    /** Moved dates may earn the current grant, and gain or lose what was projected for later years. */
    public void on(@Observes EmploymentChanged changed) {
        grantCurrentYear(changed.employeeId());
        ledger.refreshLaterYears(changed.employeeId());
    }

    private void grantCurrentYear(long employeeId) {
        ledger.openAccounts(List.of(employeeId));
        ledger.grant(ledger.lockAccounts(employeeId), LeaveYear.of(LocalDate.now(clock)), null);
    }
}
