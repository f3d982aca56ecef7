package org.daybook.web.workday;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.daybook.leave.WorkWeek;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One week of a work pattern. */
@Schema(name = "WorkWeek", description = "One week of a work pattern: minutes worked, from Monday to Sunday.")
public record WorkWeekJson(
        @NotNull @Size(min = 7, max = 7) List<Integer> mornings,
        @NotNull @Size(min = 7, max = 7) List<Integer> afternoons) {

    static WorkWeekJson of(WorkWeek week) {
        return new WorkWeekJson(week.mornings(), week.afternoons());
    }

    WorkWeek toWeek() {
        return new WorkWeek(mornings, afternoons);
    }
}
