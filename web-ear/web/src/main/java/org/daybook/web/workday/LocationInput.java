package org.daybook.web.workday;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daybook.leave.PlaceLocation;
import org.daybook.web.json.SingleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which holidays a location has from a day on.
 *
 * @param location null for all that have none of their own
 * @param region empty: no holidays; null: what was said for this day is taken back
 */
@Schema(
        name = "LocationInput",
        description =
                "Which holidays people at a location have from a day on. Without location: all who have no region "
                        + "otherwise. Without region: what was said for this day is taken back; an empty one has no holidays.")
public record LocationInput(
        @SingleLine @Size(min = 1, max = 100) String location,
        @Size(max = 60) String region,
        @NotNull LocalDate validFrom) {

    public PlaceLocation toCommand(long actorId) {
        return new PlaceLocation(location == null ? "" : location, region, validFrom, actorId);
    }
}
