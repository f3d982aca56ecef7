package org.daybook.web.workday;

import java.util.List;
import org.daybook.leave.RegionView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A country or a part of one. */
@Schema(name = "HolidayCalendar", description = "A country, or a part of one, that has holidays of its own.")
public record RegionJson(String region, String name) {

    /** All of them. */
    @Schema(name = "HolidayCalendarList", description = "Every country and region that there is, by code.")
    public record All(List<RegionJson> items) {

        static All of(List<RegionView> views) {
            return new All(views.stream()
                    .map(view -> new RegionJson(view.code(), view.name()))
                    .toList());
        }
    }
}
