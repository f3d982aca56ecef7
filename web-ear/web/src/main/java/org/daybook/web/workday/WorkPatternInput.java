package org.daybook.web.workday;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.DefineWorkPattern;
import org.daybook.web.json.SingleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new work pattern. */
@Schema(name = "WorkPatternInput", description = "A new work pattern: one week, or several that alternate.")
public record WorkPatternInput(
        @NotNull @SingleLine @Size(min = 1, max = 100) String name,
        LocalDate firstWeekOf,
        @NotNull @Size(min = 1, max = 53) List<WorkWeekJson> weeks) {

    DefineWorkPattern toCommand(long actorId) {
        return new DefineWorkPattern(
                name, firstWeekOf, weeks.stream().map(WorkWeekJson::toWeek).toList(), actorId);
    }
}
