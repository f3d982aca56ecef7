package org.daybook.web.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.leave.AccrualRunView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run that posted what was due. */
@Schema(
        name = "AccrualRun",
        description = "A run that posted what was due, or would have. Without id: a dry run, or nothing was due.")
public record AccrualRunJson(
        Long id,
        LocalDate dueBy,
        OffsetDateTime startedAt,
        OffsetDateTime finishedAt,
        long accountsSeen,
        long rowsPosted,
        long skipped,
        List<Long> leftOut,
        List<Line> lines) {

    /** Rows of one kind. */
    @Schema(name = "AccrualRunLine", description = "Rows of one kind.")
    public record Line(String kind, long rows, BigDecimal sum) {}

    /** The latest of them. */
    @Schema(name = "AccrualRunList", description = "The latest runs that posted something, newest first.")
    public record Latest(List<AccrualRunJson> items) {}

    static AccrualRunJson of(AccrualRunView run) {
        return new AccrualRunJson(
                run.id(),
                run.dueBy(),
                run.startedAt(),
                run.finishedAt(),
                run.accounts(),
                run.rowsPosted(),
                run.skipped(),
                run.leftOut(),
                run.lines().stream()
                        .map(line -> new Line(line.what(), line.number(), line.days()))
                        .toList());
    }
}
