package org.daybook.web.workday;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.leave.HolidayOverrideView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the company last said of a day. */
@Schema(name = "HolidayOverride", description = "What the company last said of a day. Without region: everywhere.")
public record HolidayOverrideJson(
        String region, LocalDate date, Closing closing, String name, Long actorId, OffsetDateTime recordedAt) {

    /** What of the day is closed. */
    public enum Closing {
        FULL,
        MORNING,
        AFTERNOON,
        NOTHING,
        WITHDRAWN
    }

    /** Those of a year. */
    @Schema(name = "HolidayOverrideList", description = "What the company said of the days of a year, by date.")
    public record All(List<HolidayOverrideJson> items) {

        static All of(List<HolidayOverrideView> views) {
            return new All(views.stream().map(HolidayOverrideJson::of).toList());
        }
    }

    static HolidayOverrideJson of(HolidayOverrideView view) {
        return new HolidayOverrideJson(
                view.region().isEmpty() ? null : view.region(),
                view.day(),
                Closing.valueOf(view.closing()),
                view.name(),
                view.actorId(),
                view.recordedAt());
    }
}
