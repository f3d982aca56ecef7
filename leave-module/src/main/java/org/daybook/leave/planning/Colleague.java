package org.daybook.leave.planning;

import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkCalendar;

/**
 * Somebody else of a group.
 *
 * @param leaving last day of employment, or null
 * @param away active leave that counts as absence
 */
record Colleague(LocalDate joining, LocalDate leaving, WorkCalendar calendar, List<LeavePeriod> away) {

    /** Whether they work on a half day, but for leave. */
    boolean works(long slot) {
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(slot, 2L));
        return !day.isBefore(joining) && (leaving == null || !day.isAfter(leaving)) && calendar.isWorked(slot);
    }

    boolean isAway(long slot) {
        return away.stream().anyMatch(leave -> leave.firstSlot() <= slot && slot <= leave.lastSlot());
    }
}
