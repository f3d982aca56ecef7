package org.daybook.leave.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Accounts as a run of grants sees them: under the policies that had been entered when it began. */
@ApplicationScoped
public class RunAccounts {

    @Inject
    private AccountStore store;

    /**
     * Opens the accounts that these people lack, and locks all of theirs in one order.
     *
     * @param lastPolicy id of the last policy that counts; accounts that come under later ones only are left out
     */
    public List<Account> lock(Collection<Long> employeeIds, LocalDate today, long lastPolicy) {
        store.openAccounts(employeeIds, lastPolicy);
        return store.lockAccounts(employeeIds, today, lastPolicy);
    }
}
