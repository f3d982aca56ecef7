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
 * @param warnings what does not stand against it, but whoever decides will be told
 * @param alsoAway colleagues of the same department with active leave on some of the days
 * @param interruptions other leave that would make way for it
 * @param documentDue last day on which a document would count; null if none would be wanted
 */
public record LeavePreview(
        BigDecimal workingDays,
        List<Day> days,
        List<YearBalance> balanceAfter,
        List<Violation> violations,
        List<Violation> warnings,
        List<Away> alsoAway,
        List<Interruption> interruptions,
        LocalDate documentDue) {

    /** One date of the request: 0, 0.5 or 1 day. */
    public record Day(LocalDate date, BigDecimal workingDays) {}

    /** What could still be booked in a leave year. */
    public record YearBalance(int year, BigDecimal available) {}

    /** Somebody else who is away, pending requests included. */
    public record Away(long employeeId, String name, LocalDate startDate, LocalDate endDate) {}

    /**
     * Leave that would make way.
     *
     * @param daysBack days that would come back to the account
     * @param remaining what would be left of it, by date; empty if nothing
     */
    public record Interruption(long requestId, String leaveType, BigDecimal daysBack, List<Part> remaining) {}

    /** A part of leave that would remain. */
    public record Part(
            LocalDate startDate, DayPart startPart, LocalDate endDate, DayPart endPart, BigDecimal workingDays) {}
}
