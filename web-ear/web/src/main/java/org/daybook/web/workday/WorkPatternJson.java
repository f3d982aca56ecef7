package org.daybook.web.workday;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.WorkPatternView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A work pattern. */
@Schema(name = "WorkPattern", description = "When people work who have it. A pattern never changes.")
public record WorkPatternJson(
        long id, String name, LocalDate firstWeekOf, List<WorkWeekJson> weeks, BigDecimal daysPerWeek) {

    /** All of them. */
    @Schema(name = "WorkPatternList", description = "All work patterns by name.")
    public record All(List<WorkPatternJson> items) {}

    static WorkPatternJson of(WorkPatternView view) {
        return new WorkPatternJson(
                view.id(),
                view.name(),
                view.firstWeekOf(),
                view.weeks().stream().map(WorkWeekJson::of).toList(),
                view.daysPerWeek());
    }
}
