package org.daybook.web.workday;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daybook.leave.PlaceEmployee;
import org.daybook.web.json.SingleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another place of work of a person. */
@Schema(name = "WorkplaceChange", description = "Another place of work of a person.")
public record WorkplaceChange(
        @NotNull @Min(1) Long employeeId,
        @NotNull LocalDate validFrom,
        @SingleLine @Size(min = 1, max = 100) String location,
        @Size(max = 60) String region) {

    public PlaceEmployee toCommand(long actorId) {
        return new PlaceEmployee(employeeId, location, region, validFrom, actorId);
    }
}
