package org.daybook.web.policy;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.daybook.leave.PolicyRules;
import org.daybook.leave.PolicyRules.Accrual;
import org.daybook.leave.PolicyRules.Earning;
import org.daybook.leave.PolicyRules.PartTime;
import org.daybook.leave.PolicyRules.Proration;
import org.daybook.leave.PolicyRules.RoundingDirection;
import org.daybook.leave.PolicyRules.RoundingUnit;
import org.daybook.web.problem.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How leave is earned. */
@Schema(
        name = "EarningInput",
        description =
                "How leave is earned. Give yearlyEntitlement, or unlimited. Without more, all of it is granted when "
                        + "the leave year begins, on 1 January, to everybody alike.")
public record EarningInput(
        Boolean unlimited,

        @DecimalMin("0") @DecimalMax("366") @Digits(integer = 3, fraction = 4)
        BigDecimal yearlyEntitlement,

        @Size(min = 5, max = 5) String leaveYearStart,
        Accrual accrual,
        @Size(max = 20) List<SeniorityStepJson> seniority,

        @DecimalMin("0") @DecimalMax("366") @Digits(integer = 3, fraction = 4)
        BigDecimal balanceCap,

        Proration proration,
        RoundingUnit roundingUnit,
        RoundingDirection roundingDirection,
        PartTime partTime,

        @DecimalMin("0.5") @DecimalMax("7") @Digits(integer = 1, fraction = 4)
        BigDecimal fullWeekDays) {

    /** @throws InvalidInput if it is neither limited nor unlimited, or both */
    Earning toEarning() {
        boolean limitless = Boolean.TRUE.equals(unlimited);
        if (limitless == (yearlyEntitlement != null)) {
            throw new InvalidInput(
                    "/rules/earning/yearlyEntitlement", "Give a number of days, or unlimited: true, but not both.");
        }
        Earning plain = PolicyRules.plain(yearlyEntitlement).earning();
        return new Earning(
                DayOfYear.read(leaveYearStart, plain.leaveYearStart(), "/rules/earning/leaveYearStart"),
                yearlyEntitlement,
                requireNonNullElse(accrual, plain.accrual()),
                seniority == null
                        ? List.of()
                        : seniority.stream().map(SeniorityStepJson::toStep).toList(),
                balanceCap,
                requireNonNullElse(proration, plain.proration()),
                requireNonNullElse(roundingUnit, plain.roundingUnit()),
                requireNonNullElse(roundingDirection, plain.roundingDirection()),
                requireNonNullElse(partTime, plain.partTime()),
                requireNonNullElse(fullWeekDays, plain.fullWeekDays()));
    }
}
