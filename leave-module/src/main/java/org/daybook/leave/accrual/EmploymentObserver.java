package org.daybook.leave.accrual;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.daybook.employee.DepartmentChanged;
import org.daybook.employee.EmployeeJoined;
import org.daybook.employee.EmployeeMoved;
import org.daybook.employee.EmploymentChanged;
import org.daybook.employee.PeopleJoined;
import org.daybook.leave.WorkPatternAssigned;
import org.daybook.leave.ledger.Ledger;

/** Keeps accounts in step with employment and working weeks, in the transaction of the change. */
@Stateless
public class EmploymentObserver {

    @Inject
    private Ledger ledger;

    @Inject
    private Rehires rehires;

    @Inject
    private Clock clock;

    /** Opens the accounts of a joiner and grants what is due. */
    public void on(@Observes EmployeeJoined joined) {
        ledger.openAccounts(List.of(joined.employeeId()));
        ledger.settle(ledger.lockAccounts(joined.employeeId()), null);
    }

    /** The same for many joiners; some of whom may have left again, where their history is brought in. */
    public void on(@Observes PeopleJoined joined) {
        ledger.openAccounts(joined.employeeIds());
        rehires.rememberLeavers(joined.employeeIds());
        ledger.settle(ledger.lockAccounts(joined.employeeIds()), null);
    }

    /** Moved dates may earn other grants than were posted, and gain or lose what was projected for later years. */
    public void on(@Observes EmploymentChanged changed) {
        rehires.remember(changed.employeeId(), changed.leavingDate());
        LocalDate since = changed.leavingDate() == null ? LocalDate.now(clock) : changed.leavingDate();
        settleAnew(changed.employeeId(), since);
    }

    /** Who works more or less days in a week may be entitled to more or less. */
    public void on(@Observes WorkPatternAssigned assigned) {
        settleAnew(assigned.employeeId(), assigned.validFrom());
    }

    /** Another department may have other policies. */
    public void on(@Observes DepartmentChanged changed) {
        regroup(changed.employeeId());
    }

    /** So may another location. */
    public void on(@Observes EmployeeMoved moved) {
        regroup(moved.employeeId());
    }

    private void regroup(long employeeId) {
        ledger.openAccounts(List.of(employeeId));
        ledger.regroup(ledger.lockAccounts(employeeId));
    }

    private void settleAnew(long employeeId, LocalDate since) {
        ledger.openAccounts(List.of(employeeId));
        ledger.settleAnew(ledger.lockAccounts(employeeId), since);
    }
}
