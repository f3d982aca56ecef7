package org.daybook.leave;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.daybook.platform.RuleViolation.Violation;

/**
 * What a request would mean; nothing is written.
 *
 * @param workingDays days that it would cost
 * @param days each date of it with what it would cost
 * @param balanceAfter what could still be booked, for each leave year it touches; empty for unlimited types
 * @param violations everything that stands against it, in checking order; empty if it can be submitted
 * @param alsoAway colleagues of the same department with active leave on some of the days
 */
public record LeavePreview(
        BigDecimal workingDays,
        List<Day> days,
        List<YearBalance> balanceAfter,
        List<Violation> violations,
        List<Away> alsoAway) {

    /** One date of the request: 0, 0.5 or 1 day. */
    public record Day(LocalDate date, BigDecimal workingDays) {}

    /** What could still be booked in a leave year. */
    public record YearBalance(int year, BigDecimal available) {}

    /** Somebody else who is away, pending requests included. */
    public record Away(long employeeId, String name, LocalDate startDate, LocalDate endDate) {}
}
