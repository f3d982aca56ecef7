package org.daybook.web.policy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daybook.leave.DefinePolicy;
import org.daybook.leave.PolicyGroup;
import org.daybook.web.json.SingleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new policy.
 *
 * @param group null for everyone
 */
@Schema(name = "PolicyInput", description = "A new policy. It takes over from the group's policy before it.")
public record PolicyInput(
        @NotNull @SingleLine @Size(min = 1, max = 40) String leaveType,
        PolicyGroupJson group,
        @NotNull LocalDate validFrom,
        LocalDate validUntil,
        @NotNull PolicyRulesInput rules,
        @Size(max = 300) String source) {

    DefinePolicy toCommand(long actorId) {
        return new DefinePolicy(
                leaveType,
                group == null ? PolicyGroup.EVERYONE : group.toGroup(),
                validFrom,
                validUntil,
                rules.toRules(),
                source,
                actorId);
    }
}
