package org.daybook.web.workday;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daybook.leave.AssignWorkPattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * By which pattern somebody works from a day on.
 *
 * @param patternId null takes back what was said for this day
 */
@Schema(name = "PatternAssignmentInput", description = "By which pattern somebody works from a day on.")
public record PatternAssignmentInput(
        @NotNull LocalDate validFrom, @Min(1) Long patternId) {

    AssignWorkPattern toCommand(long employeeId, long actorId) {
        return new AssignWorkPattern(employeeId, patternId, validFrom, actorId);
    }
}
