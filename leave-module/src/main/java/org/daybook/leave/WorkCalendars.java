package org.daybook.leave;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.platform.RuleViolation;

/** Which days people work, by pattern, region and holidays of each date. */
public interface WorkCalendars {

    /** The most dates that are told at once. */
    int MOST_DAYS = 366;

    /**
     * Every date of a span, worked or not.
     *
     * @param knownAt by what was recorded up to this moment; null for all
     * @throws RuleViolation {@code not-found}; {@code invalid-date-range} for dates in the wrong order or too many
     */
    List<WorkDayView> days(long employeeId, LocalDate first, LocalDate last, OffsetDateTime knownAt);
}
