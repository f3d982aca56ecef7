package org.daybook.web.leave;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daybook.leave.Actor;
import org.daybook.leave.AmendLeave;
import org.daybook.leave.DayPart;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When approved leave shall be instead. */
@Schema(name = "AmendmentInput", description = "When approved leave shall be instead.")
public record AmendmentInput(
        @NotNull LocalDate startDate,
        @NotNull LocalDate endDate,
        DayPart startPart,
        DayPart endPart,
        @Size(max = 1000) String reason) {

    AmendLeave toCommand(long requestId, Actor actor) {
        return new AmendLeave(requestId, actor, startDate, endDate, startPart, endPart, reason);
    }
}
