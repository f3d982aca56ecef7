package org.daybook.web.policy;

import java.util.Objects;
import java.util.stream.Stream;
import org.daybook.leave.RuleChange;
import org.daybook.web.problem.InvalidInput;
import org.daybook.web.workday.HolidayOverrideInput;
import org.daybook.web.workday.LocationInput;
import org.daybook.web.workday.PatternChange;
import org.daybook.web.workday.WorkplaceChange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change to be looked at. */
@Schema(name = "ChangeInput", description = "A change to be looked at before it is made: exactly one of its members.")
public record ChangeInput(
        PolicyInput policy,
        PatternChange workPattern,
        WorkplaceChange workplace,
        HolidayOverrideInput holiday,
        LocationInput location) {

    /** @throws InvalidInput unless there is exactly one */
    RuleChange toChange(long actorId) {
        long given = Stream.of(policy, workPattern, workplace, holiday, location)
                .filter(Objects::nonNull)
                .count();
        if (given != 1) {
            throw new InvalidInput("", "Give exactly one of policy, workPattern, workplace, holiday, location.");
        }
        return new RuleChange(
                policy == null ? null : policy.toCommand(actorId),
                workPattern == null ? null : workPattern.toCommand(actorId),
                workplace == null ? null : workplace.toCommand(actorId),
                holiday == null ? null : holiday.toCommand(actorId),
                location == null ? null : location.toCommand(actorId));
    }
}
