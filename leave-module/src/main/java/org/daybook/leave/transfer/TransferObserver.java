package org.daybook.leave.transfer;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.daybook.employee.EmployeeErased;

/** Keeps imports in step with people, in the transaction of the change. */
@Stateless
public class TransferObserver {

    @Inject
    private FindingStore findings;

    /** Reports forget whom nobody shall know any more. */
    public void on(@Observes EmployeeErased erased) {
        findings.forgetPerson(erased.employeeId());
    }
}
