package org.daybook.web.planning;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.leave.ClosureLine;
import org.daybook.leave.ClosureState;
import org.daybook.leave.ClosureView;
import org.daybook.leave.DayPart;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A closure. */
@Schema(name = "Closure", description = "A closure, and how far booking it, or giving the days back, is.")
public record ClosureJson(
        long id,
        String name,
        String leaveType,
        LocalDate startDate,
        LocalDate endDate,
        DayPart startPart,
        DayPart endPart,
        PlanningGroupJson group,
        List<Long> exceptions,
        String reason,
        ClosureState state,
        long people,
        long peopleSeen,
        List<ClosureLineJson> outcomes,
        List<TouchedRuleJson> warnings,
        long createdBy,
        OffsetDateTime createdAt,
        OffsetDateTime finishedAt) {

    /** Several of them. */
    @Schema(name = "ClosureList", description = "The latest closures, newest first.")
    public record Latest(List<ClosureJson> items) {}

    static ClosureJson of(ClosureView view) {
        return new ClosureJson(
                view.id(),
                view.name(),
                view.leaveType(),
                view.startDate(),
                view.endDate(),
                view.startPart(),
                view.endPart(),
                PlanningGroupJson.of(view.group()),
                view.exceptions(),
                view.reason(),
                view.state(),
                view.people(),
                view.lines().stream().mapToLong(ClosureLine::people).sum(),
                ClosureLineJson.of(view.lines()),
                TouchedRuleJson.of(view.touched()),
                view.actorId(),
                view.createdAt(),
                view.finishedAt());
    }
}
