package org.daybook.leave.request;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.daybook.employee.EmploymentChanged;

/** Calls off the leave that begins after somebody's last day of employment, in the transaction of the change. */
@Stateless
public class LeaverObserver {

    @Inject
    private Decisions decisions;

    public void on(@Observes EmploymentChanged changed) {
        if (changed.leavingDate() != null) {
            decisions.endWithEmployment(changed.employeeId(), changed.leavingDate());
        }
    }
}
