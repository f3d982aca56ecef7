package org.daybook.leave.workday;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.daybook.employee.EmployeeMoved;
import org.daybook.leave.WorkplaceChanged;

/** Whoever moves has the holidays of the new place from today on; the past keeps those of the old one. */
@Stateless
public class MoveObserver {

    @Inject
    private HolidayStore store;

    @Inject
    private Clock clock;

    @Inject
    private Event<WorkplaceChanged> changed;

    public void on(@Observes EmployeeMoved moved) {
        LocalDate today = LocalDate.now(clock);
        store.keepPast(moved.employeeId(), moved.before(), moved.after(), today);
        changed.fire(new WorkplaceChanged(moved.employeeId(), today, null));
    }
}
