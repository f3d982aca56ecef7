package org.daybook.employee.account;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.daybook.employee.EmploymentChanged;
import org.daybook.employee.RolesChanged;
import org.daybook.employee.account.session.EndReason;
import org.daybook.employee.account.session.SessionEnds;

/** Sees to it, in the transaction of the change, that nobody goes on with rights that they have lost. */
@Stateless
public class AccessWatch {

    @Inject
    private SessionEnds ends;

    @Inject
    private LinkStore links;

    @Inject
    private Clock clock;

    /** Whoever has left is out at once; a last day to come is seen to on that day. */
    public void on(@Observes EmploymentChanged changed) {
        if (changed.leavingDate() != null && !changed.leavingDate().isAfter(LocalDate.now(clock))) {
            links.end(changed.employeeId());
            ends.all(changed.employeeId(), EndReason.LEFT);
        }
    }

    /** Sessions go on; access tokens with the old roles do not. */
    public void on(@Observes RolesChanged changed) {
        ends.revokeTokens(changed.employeeId());
    }
}
