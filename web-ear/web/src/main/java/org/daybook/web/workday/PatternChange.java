package org.daybook.web.workday;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.daybook.leave.AssignWorkPattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another pattern of a person. */
@Schema(name = "PatternChange", description = "Another work pattern of a person.")
public record PatternChange(
        @NotNull @Min(1) Long employeeId,
        @NotNull LocalDate validFrom,
        @Min(1) Long patternId) {

    public AssignWorkPattern toCommand(long actorId) {
        return new AssignWorkPattern(employeeId, patternId, validFrom, actorId);
    }
}
