package org.daybook.web.leave;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.DayPart;
import org.daybook.leave.LeavePreview;
import org.daybook.web.problem.Problem.ProblemError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a submission would mean. */
@Schema(name = "LeavePreview", description = "What a submission would cost and what stands against it.")
public record PreviewJson(
        BigDecimal workingDays,
        List<Day> days,
        List<YearBalance> balanceAfter,
        List<ProblemError> violations,
        List<ProblemError> warnings,
        List<Away> alsoAway,
        List<Interruption> interruptions,
        LocalDate documentDue) {

    /** One date of the leave. */
    @Schema(name = "PreviewDay", description = "One date of the leave and what it costs: 0, 0.5 or 1 day.")
    public record Day(LocalDate date, BigDecimal workingDays) {}

    /** What could still be booked. */
    @Schema(name = "YearBalance", description = "What could still be booked in a leave year.")
    public record YearBalance(int year, BigDecimal available) {}

    /** Somebody else who is away. */
    @Schema(name = "AwayColleague", description = "A colleague of the same department with leave on some of the days.")
    public record Away(long employeeId, String name, LocalDate startDate, LocalDate endDate) {}

    /** Leave that would make way. */
    @Schema(name = "Interruption", description = "Other leave that would make way, and what would be left of it.")
    public record Interruption(long requestId, String leaveType, BigDecimal daysBack, List<Part> remaining) {}

    /** A part of leave. */
    @Schema(name = "LeavePart", description = "A part of leave that would remain.")
    public record Part(
            LocalDate startDate, DayPart startPart, LocalDate endDate, DayPart endPart, BigDecimal workingDays) {}

    static PreviewJson of(LeavePreview preview) {
        return new PreviewJson(
                preview.workingDays(),
                preview.days().stream()
                        .map(day -> new Day(day.date(), day.workingDays()))
                        .toList(),
                preview.balanceAfter().stream()
                        .map(year -> new YearBalance(year.year(), year.available()))
                        .toList(),
                preview.violations().stream().map(ProblemError::of).toList(),
                preview.warnings().stream().map(ProblemError::of).toList(),
                preview.alsoAway().stream()
                        .map(away -> new Away(away.employeeId(), away.name(), away.startDate(), away.endDate()))
                        .toList(),
                preview.interruptions().stream().map(PreviewJson::interruption).toList(),
                preview.documentDue());
    }

    private static Interruption interruption(LeavePreview.Interruption made) {
        return new Interruption(
                made.requestId(),
                made.leaveType(),
                made.daysBack(),
                made.remaining().stream()
                        .map(part -> new Part(
                                part.startDate(), part.startPart(), part.endDate(), part.endPart(), part.workingDays()))
                        .toList());
    }
}
