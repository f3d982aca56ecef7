package org.daybook.standalone;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Turns the demo company's relative dates into dates around today. {@code "35% TUE"}: the Tuesday of the week in which
 * 35 % of the time from 1 January to today had passed; {@code "+3w MON"}: the Monday three weeks from this week.
 */
record DemoCalendar(LocalDate today) {

    /** The first day of a leave. */
    LocalDate start(String when) {
        String[] words = when.split(" ", 2);
        LocalDate day = words[0].endsWith("%")
                ? shareOfYear(Integer.parseInt(words[0].substring(0, words[0].length() - 1)))
                : today.plusWeeks(Integer.parseInt(words[0].substring(1, words[0].length() - 1)));
        DayOfWeek weekday = weekday(words[1]);
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(weekday));
    }

    /** The last day of a leave of so many working days, Monday to Friday; half a day ends where it starts. */
    LocalDate end(LocalDate start, double workingDays) {
        LocalDate day = start;
        for (int left = (int) Math.ceil(workingDays) - 1; left > 0; left--) {
            day = day.plusDays(day.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
        }
        return day;
    }

    private LocalDate shareOfYear(int percent) {
        LocalDate newYear = today.withDayOfYear(1);
        return newYear.plusDays(ChronoUnit.DAYS.between(newYear, today) * percent / 100);
    }

    private static DayOfWeek weekday(String name) {
        return java.util.Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(name))
                .findFirst()
                .orElseThrow();
    }
}
