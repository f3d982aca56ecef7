package org.daybook.web.planning;

import java.time.DayOfWeek;
import java.util.Set;
import java.util.TreeSet;

/** A day of the week. */
enum Weekday {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY;

    /** From Monday on; null stays null, which means all days. */
    static Set<Weekday> of(Set<DayOfWeek> days) {
        if (days == null) {
            return null;
        }
        Set<Weekday> all = new TreeSet<>();
        days.forEach(day -> all.add(values()[day.ordinal()]));
        return all;
    }

    /** The same the other way round. */
    static Set<DayOfWeek> toDays(Set<Weekday> days) {
        if (days == null) {
            return null;
        }
        Set<DayOfWeek> all = new TreeSet<>();
        days.forEach(day -> all.add(DayOfWeek.of(day.ordinal() + 1)));
        return all;
    }
}
