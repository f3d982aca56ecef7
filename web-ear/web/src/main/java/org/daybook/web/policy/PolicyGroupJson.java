package org.daybook.web.policy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daybook.leave.PolicyGroup;
import org.daybook.web.json.SingleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom a policy is for.
 *
 * @param value null for everyone
 */
@Schema(name = "PolicyGroup", description = "Whom a policy is for. The most specific policy of a day counts.")
public record PolicyGroupJson(
        @NotNull PolicyGroup.Kind kind,
        @SingleLine @Size(min = 1, max = 100) String value) {

    static PolicyGroupJson of(PolicyGroup group) {
        return new PolicyGroupJson(group.kind(), group.value().isEmpty() ? null : group.value());
    }

    PolicyGroup toGroup() {
        return new PolicyGroup(kind, value == null ? "" : value);
    }
}
