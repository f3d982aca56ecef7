package org.daybook.leave.policy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.IntStream;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;

/**
 * A leave year: twelve months from a day that the policies of a leave type name.
 *
 * @param number the calendar year in which it starts
 * @param start its first day in each calendar year; not 29 February
 */
public record LeaveYear(int number, MonthDay start) {

    /** Where nothing else is said. */
    public static final MonthDay FIRST_OF_JANUARY = MonthDay.of(1, 1);

    private static final int FIRST = 1900;
    private static final int LAST = 2999;

    /** A leave year that is a calendar year. */
    public LeaveYear(int number) {
        this(number, FIRST_OF_JANUARY);
    }

    /** @throws RuleViolation {@code validation-failed} for a year that no calendar of a company needs */
    public static int checked(int number) {
        if (number < FIRST || number > LAST) {
            throw new RuleViolation(
                    CommonProblem.VALIDATION_FAILED, "/year", "It must lie between " + FIRST + " and " + LAST + ".");
        }
        return number;
    }

    /** The calendar year of a day. */
    public static LeaveYear of(LocalDate day) {
        return of(day, FIRST_OF_JANUARY);
    }

    /** The leave year in which a day lies. */
    public static LeaveYear of(LocalDate day, MonthDay start) {
        int number = start.atYear(day.getYear()).isAfter(day) ? day.getYear() - 1 : day.getYear();
        return new LeaveYear(number, start);
    }

    /** All leave years from one to another, both included. */
    public static List<LeaveYear> between(LeaveYear first, LeaveYear last) {
        return IntStream.rangeClosed(first.number, last.number)
                .mapToObj(number -> new LeaveYear(number, first.start))
                .toList();
    }

    public LocalDate firstDay() {
        return start.atYear(number);
    }

    public LocalDate lastDay() {
        return next().firstDay().minusDays(1);
    }

    public LeaveYear next() {
        return new LeaveYear(number + 1, start);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    /** The day of this leave year that falls on a day of the calendar; 28 February for 29 in an ordinary year. */
    public LocalDate dayOn(MonthDay day) {
        LocalDate inFirstYear = day.atYear(number);
        return contains(inFirstYear) ? inFirstYear : day.atYear(number + 1);
    }
}
