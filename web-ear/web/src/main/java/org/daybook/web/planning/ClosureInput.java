package org.daybook.web.planning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.BookClosure;
import org.daybook.leave.DayPart;
import org.daybook.leave.PlanningGroup;
import org.daybook.web.json.SingleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new closure.
 *
 * @param group null for everyone
 * @param exceptions null for nobody
 */
@Schema(name = "ClosureInput", description = "A new closure: leave for everybody of a group but the exceptions.")
public record ClosureInput(
        @NotNull @SingleLine @Size(min = 1, max = 100) String name,
        @NotNull @SingleLine @Size(min = 1, max = 40) String leaveType,
        @NotNull LocalDate startDate,
        @NotNull LocalDate endDate,
        DayPart startPart,
        DayPart endPart,
        PlanningGroupJson group,
        @Size(max = 2_000) List<Long> exceptions,
        @Size(max = 300) String reason) {

    BookClosure toCommand(long actorId) {
        return new BookClosure(
                name,
                leaveType,
                startDate,
                endDate,
                startPart,
                endPart,
                group == null ? PlanningGroup.EVERYONE : group.toGroup(),
                exceptions == null ? List.of() : exceptions,
                reason,
                actorId);
    }
}
