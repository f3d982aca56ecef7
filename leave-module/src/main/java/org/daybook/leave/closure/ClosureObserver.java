package org.daybook.leave.closure;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.daybook.employee.EmployeeJoined;
import org.daybook.employee.PeopleJoined;

/** Whoever joins before a closure of their group is over is booked for it, too, soon after. */
@Stateless
public class ClosureObserver {

    @Inject
    private ClosureJoiners joiners;

    @Inject
    private Clock clock;

    public void on(@Observes EmployeeJoined joined) {
        joiners.note(List.of(joined.employeeId()), LocalDate.now(clock));
    }

    public void on(@Observes PeopleJoined joined) {
        joiners.note(joined.employeeIds(), LocalDate.now(clock));
    }
}
