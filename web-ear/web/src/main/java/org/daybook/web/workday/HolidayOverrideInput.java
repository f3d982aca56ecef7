package org.daybook.web.workday;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daybook.leave.OverrideHoliday;
import org.daybook.web.json.SingleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the company says of a day.
 *
 * @param region null for everywhere
 */
@Schema(
        name = "HolidayOverrideInput",
        description = "What the company says of a day, in a region and all below it, or everywhere.")
public record HolidayOverrideInput(
        @SingleLine @Size(min = 1, max = 60) String region,
        @NotNull LocalDate date,
        @NotNull HolidayOverrideJson.Closing closing,
        @SingleLine @Size(min = 1, max = 200) String name) {

    public OverrideHoliday toCommand(long actorId) {
        return new OverrideHoliday(region == null ? "" : region, date, closing.name(), name, actorId);
    }
}
