package org.daybook.web.workday;

import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.WorkplaceView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a person works from a day on. */
@Schema(
        name = "Workplace",
        description = "Where a person works from a day on: a location, or the holidays of a region.")
public record WorkplaceJson(LocalDate validFrom, String location, String region) {

    /** A person's. */
    @Schema(
            name = "WorkplaceList",
            description = "Where a person worked, by first day. Before the first it is the location of their record.")
    public record All(List<WorkplaceJson> items) {

        public static All of(List<WorkplaceView> views) {
            return new All(views.stream()
                    .map(view -> new WorkplaceJson(view.validFrom(), view.location(), view.region()))
                    .toList());
        }
    }
}
