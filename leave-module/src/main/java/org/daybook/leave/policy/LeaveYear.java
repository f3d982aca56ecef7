package org.daybook.leave.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;

/**
 * A leave year: twelve months from 1 January.
 *
 * @param number the calendar year in which it starts
 */
public record LeaveYear(int number) {

    private static final int FIRST = 1900;
    private static final int LAST = 2999;

    /** @throws RuleViolation {@code validation-failed} for a year that no calendar of a company needs */
    public static LeaveYear numbered(int number) {
        if (number < FIRST || number > LAST) {
            throw new RuleViolation(
                    CommonProblem.VALIDATION_FAILED, "/year", "It must lie between " + FIRST + " and " + LAST + ".");
        }
        return new LeaveYear(number);
    }

    public static LeaveYear of(LocalDate day) {
        return new LeaveYear(day.getYear());
    }

    /** All leave years that a span of days touches, in order. */
    public static List<LeaveYear> touchedBy(LocalDate first, LocalDate last) {
        return IntStream.rangeClosed(of(first).number(), of(last).number())
                .mapToObj(LeaveYear::new)
                .toList();
    }

    public LocalDate firstDay() {
        return LocalDate.of(number, 1, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(number, 12, 31);
    }

    public boolean contains(LocalDate day) {
        return of(day).number == number;
    }
}
