package org.daybook.leave.workday;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.daybook.leave.workday.WorkTimeRows.RegionYear;

/** Which half days people work: patterns, regions and holidays as they are valid on each date. */
@ApplicationScoped
public class WorkTime {

    @Inject
    private WorkTimeStore store;

    @EJB
    private HolidayRecorder recorder;

    /** The person's calendar in a span of days; one statement, unless holidays of a year are used for the first time. */
    public WorkCalendar calendar(long employeeId, LocalDate first, LocalDate last) {
        return complete(() -> store.read(employeeId, first, last, null)).calendar(employeeId);
    }

    /** The calendars of all these people; as many statements as for one. */
    public Map<Long, WorkCalendar> calendars(Collection<Long> employeeIds, LocalDate first, LocalDate last) {
        WorkTimeRows rows = complete(() -> store.read(employeeIds, first, last));
        Map<Long, WorkCalendar> calendars = new HashMap<>();
        employeeIds.forEach(id -> calendars.put(id, rows.calendar(id)));
        return calendars;
    }

    /** The same as for one, as it was recorded by a moment; holidays that nobody had used by then are not in it. */
    public WorkCalendar calendarKnownAt(long employeeId, LocalDate first, LocalDate last, OffsetDateTime moment) {
        return store.read(employeeId, first, last, moment).calendar(employeeId);
    }

    /** Reads again if holidays had to be stored first. */
    private WorkTimeRows complete(Supplier<WorkTimeRows> read) {
        WorkTimeRows rows = read.get();
        Set<RegionYear> missing = rows.missing();
        missing.forEach(year -> recorder.record(year.region(), year.year()));
        return missing.isEmpty() ? rows : read.get();
    }
}
