package org.daybook.web.planning;

import java.math.BigDecimal;
import java.util.List;
import org.daybook.leave.ClosureOutcome;
import org.daybook.leave.ClosurePerson;
import org.daybook.web.reply.PageLinks.Paged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one person. */
@Schema(name = "ClosurePerson", description = "What a closure did, or would do, for one person.")
public record ClosurePersonJson(
        long employeeId, String name, ClosureOutcome outcome, BigDecimal days, boolean overdrawn) {

    /** Some of them. */
    @Schema(name = "ClosurePeoplePage", description = "People of a closure that were looked at, by id.")
    public record People(List<ClosurePersonJson> items, String nextCursor) implements Paged {}

    static List<ClosurePersonJson> of(List<ClosurePerson> people) {
        return people.stream()
                .map(person -> new ClosurePersonJson(
                        person.employeeId(), person.name(), person.outcome(), person.days(), person.overdrawn()))
                .toList();
    }
}
