package org.daybook.web.policy;

import java.math.BigDecimal;
import java.util.List;
import org.daybook.leave.PolicyRules;
import org.daybook.leave.PolicyRules.Accrual;
import org.daybook.leave.PolicyRules.PartTime;
import org.daybook.leave.PolicyRules.Proration;
import org.daybook.leave.PolicyRules.RoundingDirection;
import org.daybook.leave.PolicyRules.RoundingUnit;
import org.daybook.leave.PolicyRules.Visibility;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a policy says. */
@Schema(name = "PolicyRules", description = "What a policy says.")
public record PolicyRulesJson(Earning earning, CarryOver carryOver, Booking booking) {

    /** How leave is earned. */
    @Schema(name = "Earning", description = "How leave is earned.")
    public record Earning(
            boolean unlimited,
            BigDecimal yearlyEntitlement,
            String leaveYearStart,
            Accrual accrual,
            List<SeniorityStepJson> seniority,
            BigDecimal balanceCap,
            Proration proration,
            RoundingUnit roundingUnit,
            RoundingDirection roundingDirection,
            PartTime partTime,
            BigDecimal fullWeekDays) {}

    /** What becomes of days left at the year's end. */
    @Schema(name = "CarryOver", description = "What becomes of days left at the year's end.")
    public record CarryOver(boolean all, BigDecimal limit, String lastValidDay, BigDecimal keptDays) {}

    /** How leave may be booked. */
    @Schema(name = "Booking", description = "How leave may be booked.")
    public record Booking(
            BigDecimal negativeLimit,
            int waitingDays,
            int noticeDays,
            int monthsAhead,
            int monthsBack,
            int longestRunDays,
            boolean runExempt,
            boolean halfDaysAllowed,
            boolean calendarDays,
            Integer documentAfterDays,
            Integer documentWithinDays,
            Boolean interruptsLeave,
            int approvalLevels,
            BigDecimal secondLevelAboveDays,
            Visibility visibility,
            boolean cancellationApproved) {}

    static PolicyRulesJson of(PolicyRules rules) {
        return new PolicyRulesJson(of(rules.earning()), of(rules.carryOver()), of(rules.booking()));
    }

    private static Earning of(PolicyRules.Earning earning) {
        return new Earning(
                earning.yearlyEntitlement() == null,
                earning.yearlyEntitlement(),
                DayOfYear.write(earning.leaveYearStart()),
                earning.accrual(),
                earning.seniority().stream().map(SeniorityStepJson::of).toList(),
                earning.balanceCap(),
                earning.proration(),
                earning.roundingUnit(),
                earning.roundingDirection(),
                earning.partTime(),
                earning.fullWeekDays());
    }

    private static CarryOver of(PolicyRules.CarryOver carryOver) {
        return new CarryOver(
                carryOver.limit() == null,
                carryOver.limit(),
                DayOfYear.write(carryOver.lastValidDay()),
                carryOver.keptDays());
    }

    private static Booking of(PolicyRules.Booking booking) {
        return new Booking(
                booking.negativeLimit(),
                booking.waitingDays(),
                booking.noticeDays(),
                booking.monthsAhead(),
                booking.monthsBack(),
                booking.longestRunDays(),
                booking.runExempt(),
                booking.halfDaysAllowed(),
                booking.calendarDays(),
                booking.documentAfterDays(),
                booking.documentWithinDays(),
                booking.interruptsLeave(),
                booking.approvalLevels(),
                booking.secondLevelAboveDays(),
                booking.visibility(),
                booking.cancellationApproved());
    }
}
