package org.daybook.web.policy;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.daybook.leave.PolicyRules.CarryOver;
import org.daybook.web.problem.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of days left at the year's end. */
@Schema(
        name = "CarryOverInput",
        description = "What becomes of days left at the year's end. Without it nothing is handed on.")
public record CarryOverInput(
        Boolean all,

        @DecimalMin("0") @DecimalMax("366") @Digits(integer = 3, fraction = 4)
        BigDecimal limit,

        @Size(min = 5, max = 5) String lastValidDay,

        @DecimalMin("0") @DecimalMax("366") @Digits(integer = 3, fraction = 4)
        BigDecimal keptDays) {

    /** @throws InvalidInput if it names a limit and none */
    CarryOver toCarryOver() {
        boolean everything = Boolean.TRUE.equals(all);
        if (everything && limit != null) {
            throw new InvalidInput("/rules/carryOver/limit", "Give a limit, or all: true, but not both.");
        }
        return new CarryOver(
                everything ? null : requireNonNullElse(limit, BigDecimal.ZERO),
                DayOfYear.read(lastValidDay, null, "/rules/carryOver/lastValidDay"),
                requireNonNullElse(keptDays, BigDecimal.ZERO));
    }
}
