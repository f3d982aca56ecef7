package org.daybook.web.planning;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.leave.BlackoutView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A blackout period. */
@Schema(name = "Blackout", description = "Days on which leave is not taken. Without leaveTypes: all but sick leave.")
public record BlackoutJson(
        long id,
        String name,
        LocalDate startDate,
        LocalDate endDate,
        PlanningGroupJson group,
        List<String> leaveTypes,
        String reason,
        OffsetDateTime createdAt) {

    /** Several of them. */
    @Schema(name = "BlackoutList", description = "Blackout periods that are in force, by first day.")
    public record All(List<BlackoutJson> items) {

        static All of(List<BlackoutView> blackouts) {
            return new All(blackouts.stream().map(BlackoutJson::of).toList());
        }
    }

    static BlackoutJson of(BlackoutView view) {
        return new BlackoutJson(
                view.id(),
                view.name(),
                view.startDate(),
                view.endDate(),
                PlanningGroupJson.of(view.group()),
                view.leaveTypes(),
                view.reason(),
                view.createdAt());
    }
}
