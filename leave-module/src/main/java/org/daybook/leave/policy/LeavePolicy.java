package org.daybook.leave.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import org.daybook.leave.PolicyGroup;
import org.daybook.leave.PolicyRules;
import org.daybook.leave.PolicyRules.Booking;
import org.daybook.leave.PolicyRules.CarryOver;
import org.daybook.leave.PolicyRules.Earning;
import org.daybook.leave.PolicyRules.RoundingUnit;
import org.daybook.leave.PolicyRules.SeniorityStep;

/**
 * A policy as it is kept: dated rules of one leave type for a group.
 *
 * @param id of the policy row, recorded with what follows from it
 * @param validUntil last day; null: until the group's next policy
 */
public record LeavePolicy(
        long id, String leaveType, PolicyGroup group, LocalDate validFrom, LocalDate validUntil, PolicyRules rules) {

    private static final int SCALE = 4;
    private static final int GUARD = 20;
    private static final String USUALLY_INTERRUPTING = "sick";

    public boolean unlimited() {
        return yearlyEntitlement() == null;
    }

    /** Days a leave year; null: without limit. */
    public BigDecimal yearlyEntitlement() {
        return earning().yearlyEntitlement();
    }

    public MonthDay leaveYearStart() {
        return earning().leaveYearStart();
    }

    /** Days by which a leave year may be overdrawn. */
    public BigDecimal negativeLimit() {
        return booking().negativeLimit();
    }

    public boolean halfDaysAllowed() {
        return booking().halfDaysAllowed();
    }

    /** Calendar days in one run. */
    public int longestRunDays() {
        return booking().longestRunDays();
    }

    /** Whether other leave makes way for this. */
    public boolean interruptsLeave() {
        Boolean said = booking().interruptsLeave();
        return said == null ? USUALLY_INTERRUPTING.equals(leaveType) : said;
    }

    /** How many levels of approval leave needs that costs so many days; 0: none. */
    public int levelsFor(BigDecimal days) {
        BigDecimal above = booking().secondLevelAboveDays();
        boolean isShort = above != null && days.compareTo(above) <= 0;
        return isShort ? Math.min(1, booking().approvalLevels()) : booking().approvalLevels();
    }

    public Earning earning() {
        return rules.earning();
    }

    public CarryOver carryOver() {
        return rules.carryOver();
    }

    public Booking booking() {
        return rules.booking();
    }

    /** The last day on which leave may begin, seen from a day. */
    public LocalDate latestStart(LocalDate today) {
        return today.plusMonths(booking().monthsAhead());
    }

    /** The first day on which leave may begin, seen from a day. */
    public LocalDate earliestStart(LocalDate today) {
        return today.minusMonths(booking().monthsBack());
    }

    /** Days a leave year for somebody with so many full years of service: the highest step that is reached counts. */
    public BigDecimal entitlementAfter(int yearsOfService) {
        return earning().seniority().stream()
                .filter(step -> step.afterYears() <= yearsOfService)
                .max(Comparator.comparingInt(SeniorityStep::afterYears))
                .map(step -> yearlyEntitlement().add(step.extraDays()))
                .orElse(yearlyEntitlement());
    }

    /** How much of so many days left is handed on to the next leave year. */
    public BigDecimal carriedOf(BigDecimal left) {
        return carryOver().limit() == null ? left : left.min(carryOver().limit());
    }

    /** Thirds and the like are not exact: what is off by less than anybody could mean is put right first. */
    static BigDecimal toFourPlaces(BigDecimal days) {
        return days.setScale(GUARD, RoundingMode.HALF_EVEN).setScale(SCALE, RoundingMode.HALF_UP);
    }

    /** Rounds what a part of the year earns, to the unit that the policy names, otherwise to four places. */
    BigDecimal rounded(BigDecimal days) {
        RoundingMode mode = switch (earning().roundingDirection()) {
            case UP -> RoundingMode.CEILING;
            case DOWN -> RoundingMode.FLOOR;
            case NEAREST -> RoundingMode.HALF_UP;
        };
        BigDecimal exact = toFourPlaces(days);
        if (earning().roundingUnit() == RoundingUnit.NONE) {
            return exact;
        }
        BigDecimal perUnit = earning().roundingUnit() == RoundingUnit.HALF_DAY ? BigDecimal.valueOf(2) : BigDecimal.ONE;
        return exact.multiply(perUnit).setScale(0, mode).divide(perUnit, SCALE, RoundingMode.UNNECESSARY);
    }
}
