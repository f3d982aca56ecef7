package org.daybook.web.planning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.daybook.leave.CoverageEffect;
import org.daybook.leave.DefineCoverageRule;
import org.daybook.web.json.SingleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new coverage rule: either {@code minimumPresent} or {@code maximumAway}.
 *
 * @param weekdays null for all
 * @param leaveTypes null for all
 */
@Schema(name = "CoverageRuleInput", description = "A new coverage rule: either minimumPresent or maximumAway.")
public record CoverageRuleInput(
        @NotNull @SingleLine @Size(min = 1, max = 100) String name,
        @NotNull PlanningGroupJson group,
        @Min(1) @Max(1_000_000) Integer minimumPresent,
        @Min(0) @Max(1_000_000) Integer maximumAway,
        Set<Weekday> weekdays,
        LocalDate validFrom,
        LocalDate validUntil,
        @Size(min = 1, max = 50) List<String> leaveTypes,
        @NotNull CoverageEffect effect) {

    DefineCoverageRule toCommand(long actorId) {
        return new DefineCoverageRule(
                name,
                group.toGroup(),
                minimumPresent,
                maximumAway,
                Weekday.toDays(weekdays),
                validFrom,
                validUntil,
                leaveTypes,
                effect,
                actorId);
    }
}
