package org.daybook.web.workday;

import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.LocationView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which holidays a location has. */
@Schema(name = "Location", description = "Which holidays a location has from a day on. Without location: all others.")
public record LocationJson(String location, String region, LocalDate validFrom) {

    /** All of them. */
    @Schema(name = "LocationList", description = "Which holidays locations have, by location and first day.")
    public record All(List<LocationJson> items) {

        static All of(List<LocationView> views) {
            return new All(views.stream()
                    .map(view -> new LocationJson(
                            view.location().isEmpty() ? null : view.location(), view.region(), view.validFrom()))
                    .toList());
        }
    }
}
