package org.daybook.leave.closure;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.daybook.employee.EmployeeJoined;

/** Whoever joins before a closure of their group is over is booked for it, too, soon after. */
@Stateless
public class ClosureObserver {

    @Inject
    private ClosureJoiners joiners;

    @Inject
    private Clock clock;

    public void on(@Observes EmployeeJoined joined) {
        joiners.note(joined.employeeId(), joined.joiningDate(), LocalDate.now(clock));
    }
}
