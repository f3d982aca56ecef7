package org.daybook.leave.workday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Calendars for tests of other packages. */
public final class Calendars {

    private static final Set<DayOfWeek> WORKDAYS =
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    private Calendars() {}

    /** Somebody who works in the mornings of Monday to Friday only. */
    public static WorkCalendar mornings() {
        return new WorkCalendar(Map.of(LocalDate.of(2000, 1, 3), Weeks.halves(WORKDAYS, Set.of())), Map.of());
    }

    /** Somebody who works from Monday to Thursday. */
    public static WorkCalendar withoutFridays() {
        WorkPattern week = Weeks.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);
        return new WorkCalendar(Map.of(LocalDate.of(2000, 1, 3), week), Map.of());
    }

    /** Somebody who works on no day. */
    public static WorkCalendar never() {
        return new WorkCalendar(Map.of(LocalDate.of(2000, 1, 3), Weeks.of()), Map.of());
    }
}
