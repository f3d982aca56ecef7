package org.daybook.web.planning;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.daybook.leave.CoverageEffect;
import org.daybook.leave.CoverageRuleView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A coverage rule. */
@Schema(
        name = "CoverageRule",
        description = "How many of a group have to be there, or may be away, on each half day. Without weekdays or "
                + "leaveTypes: all of them.")
public record CoverageRuleJson(
        long id,
        String name,
        PlanningGroupJson group,
        Integer minimumPresent,
        Integer maximumAway,
        Set<Weekday> weekdays,
        LocalDate validFrom,
        LocalDate validUntil,
        List<String> leaveTypes,
        CoverageEffect effect,
        OffsetDateTime createdAt) {

    /** Several of them. */
    @Schema(name = "CoverageRuleList", description = "Coverage rules that are in force, by id.")
    public record All(List<CoverageRuleJson> items) {

        static All of(List<CoverageRuleView> rules) {
            return new All(rules.stream().map(CoverageRuleJson::of).toList());
        }
    }

    static CoverageRuleJson of(CoverageRuleView view) {
        return new CoverageRuleJson(
                view.id(),
                view.name(),
                PlanningGroupJson.of(view.group()),
                view.minimumPresent(),
                view.maximumAway(),
                Weekday.of(view.weekdays()),
                view.validFrom(),
                view.validUntil(),
                view.leaveTypes(),
                view.effect(),
                view.createdAt());
    }
}
