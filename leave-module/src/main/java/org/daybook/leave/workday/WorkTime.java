package org.daybook.leave.workday;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
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
        WorkTimeRows rows = store.read(employeeId, first, last, null);
        Set<RegionYear> missing = rows.missing(first, last);
        if (!missing.isEmpty()) {
            missing.forEach(year -> recorder.record(year.region(), year.year()));
            rows = store.read(employeeId, first, last, null);
        }
        return rows.calendar(first, last);
    }

    /** The same, as it was recorded by a moment; holidays that nobody had used by then are not in it. */
    public WorkCalendar calendarKnownAt(long employeeId, LocalDate first, LocalDate last, OffsetDateTime moment) {
        return store.read(employeeId, first, last, moment).calendar(first, last);
    }
}
