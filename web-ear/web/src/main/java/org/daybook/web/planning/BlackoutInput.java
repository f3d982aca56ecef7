package org.daybook.web.planning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.DefineBlackout;
import org.daybook.leave.PlanningGroup;
import org.daybook.web.json.SingleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new blackout period.
 *
 * @param group null for everyone
 * @param leaveTypes null for all but sick leave
 */
@Schema(name = "BlackoutInput", description = "A new blackout period. Without leaveTypes: all but sick leave.")
public record BlackoutInput(
        @NotNull @SingleLine @Size(min = 1, max = 100) String name,
        @NotNull LocalDate startDate,
        @NotNull LocalDate endDate,
        PlanningGroupJson group,
        @Size(min = 1, max = 50) List<String> leaveTypes,
        @Size(max = 300) String reason) {

    DefineBlackout toCommand(long actorId) {
        return new DefineBlackout(
                name,
                startDate,
                endDate,
                group == null ? PlanningGroup.EVERYONE : group.toGroup(),
                leaveTypes,
                reason,
                actorId);
    }
}
