package org.daybook.web.planning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daybook.leave.PlanningGroup;
import org.daybook.web.json.SingleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A group of people.
 *
 * @param value null for everyone
 */
@Schema(
        name = "PlanningGroup",
        description =
                "A group of people: everyone, a department, a location, or the team of a manager (value: the id).")
public record PlanningGroupJson(
        @NotNull PlanningGroup.GroupKind kind,
        @SingleLine @Size(min = 1, max = 100) String value) {

    static PlanningGroupJson of(PlanningGroup group) {
        return new PlanningGroupJson(group.kind(), group.value().isEmpty() ? null : group.value());
    }

    PlanningGroup toGroup() {
        return new PlanningGroup(kind, value == null ? "" : value);
    }
}
