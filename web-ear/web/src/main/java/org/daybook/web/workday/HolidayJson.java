package org.daybook.web.workday;

import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.DayPart;
import org.daybook.leave.HolidayView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A holiday. */
@Schema(name = "Holiday", description = "A day, or half of one, on which nobody has to work.")
public record HolidayJson(LocalDate date, DayPart closed, String name) {

    /** Those of a year. */
    @Schema(name = "HolidayList", description = "The holidays of a calendar year, by date.")
    public record All(List<HolidayJson> items) {

        static All of(List<HolidayView> views) {
            return new All(views.stream()
                    .map(view -> new HolidayJson(view.day(), view.closed(), view.name()))
                    .toList());
        }
    }
}
