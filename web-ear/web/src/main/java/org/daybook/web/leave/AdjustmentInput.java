package org.daybook.web.leave;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.daybook.leave.AdjustBalance;
import org.daybook.web.json.SingleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A correction of a balance. */
@Schema(name = "AdjustmentInput", description = "A correction of a balance: days above 0 give, days below 0 take.")
public record AdjustmentInput(
        @NotNull @SingleLine @Size(min = 1, max = 40) String leaveType,
        @NotNull @Min(1) @Max(9999) Integer year,

        @NotNull @DecimalMin("-366") @DecimalMax("366") @Digits(integer = 3, fraction = 4)
        BigDecimal days,

        @NotNull @Size(min = 1, max = 1000) String reason) {

    AdjustBalance toCommand(long employeeId, long actorId) {
        return new AdjustBalance(employeeId, leaveType, year, days, reason, actorId);
    }
}
