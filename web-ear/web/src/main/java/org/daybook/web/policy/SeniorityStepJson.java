package org.daybook.web.policy;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.daybook.leave.PolicyRules.SeniorityStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** More leave for long service. */
@Schema(name = "SeniorityStep", description = "More leave for long service: the highest step that is reached counts.")
public record SeniorityStepJson(
        @NotNull @Min(1) @Max(80) Integer afterYears,

        @NotNull @DecimalMin("0") @DecimalMax("366") @Digits(integer = 3, fraction = 4)
        BigDecimal extraDays) {

    static SeniorityStepJson of(SeniorityStep step) {
        return new SeniorityStepJson(step.afterYears(), step.extraDays());
    }

    SeniorityStep toStep() {
        return new SeniorityStep(afterYears, extraDays);
    }
}
