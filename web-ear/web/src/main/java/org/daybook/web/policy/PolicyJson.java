package org.daybook.web.policy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.leave.PolicyView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A policy. */
@Schema(
        name = "Policy",
        description = "What counts for a group from a day on. A policy never changes; the next takes over.")
public record PolicyJson(
        long id,
        String leaveType,
        PolicyGroupJson group,
        LocalDate validFrom,
        LocalDate validUntil,
        PolicyRulesJson rules,
        String source,
        OffsetDateTime createdAt) {

    /** Several of them. */
    @Schema(name = "PolicyList", description = "Policies by leave type, group and first day.")
    public record All(List<PolicyJson> items) {

        static All of(List<PolicyView> policies) {
            return new All(policies.stream().map(PolicyJson::of).toList());
        }
    }

    static PolicyJson of(PolicyView view) {
        return new PolicyJson(
                view.id(),
                view.leaveType(),
                PolicyGroupJson.of(view.group()),
                view.validFrom(),
                view.validUntil(),
                PolicyRulesJson.of(view.rules()),
                view.source(),
                view.createdAt());
    }
}
