package org.daybook.web.workday;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daybook.leave.PlaceEmployee;
import org.daybook.web.json.SingleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where somebody works from a day on.
 *
 * @param location null if a region is given
 * @param region empty: no holidays; neither this nor a location: what was said for this day is taken back
 */
@Schema(
        name = "WorkplaceInput",
        description =
                "Where somebody works from a day on: at a location, or under the holidays of a region. With neither, "
                        + "what was said for this day is taken back.")
public record WorkplaceInput(
        @NotNull LocalDate validFrom,
        @SingleLine @Size(min = 1, max = 100) String location,
        @Size(max = 60) String region) {

    PlaceEmployee toCommand(long employeeId, long actorId) {
        return new PlaceEmployee(employeeId, location, region, validFrom, actorId);
    }
}
