package org.daybook.leave.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daybook.leave.DefinePolicy;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.PolicyGroup;
import org.daybook.leave.PolicyRules;
import org.daybook.leave.PolicyRules.Booking;
import org.daybook.leave.PolicyRules.CarryOver;
import org.daybook.leave.PolicyRules.Earning;
import org.daybook.leave.PolicyRules.SeniorityStep;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.ProblemCode;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.RuleViolation.Violation;

/** What makes a policy acceptable: each value by itself, and all of them together. */
final class PolicyCheck {

    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(366);
    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);
    private static final int LONGEST = 3660;
    private static final int MOST_LEVELS = 2;

    private final List<Violation> violations = new ArrayList<>();

    /** @throws RuleViolation {@code validation-failed}, {@code policy-contradiction} */
    void check(DefinePolicy command) {
        if (command.leaveType() == null) {
            invalid("leaveType", "It is required.");
        }
        checkGroup(command.group());
        checkSpan(command.validFrom(), command.validUntil());
        checkRules(command.rules());
        finish();
    }

    /** @throws RuleViolation {@code validation-failed}, {@code policy-contradiction} */
    void check(PolicyRules rules) {
        checkRules(rules);
        finish();
    }

    private void finish() {
        if (!violations.isEmpty()) {
            throw new RuleViolation(violations);
        }
    }

    private void checkGroup(PolicyGroup group) {
        if (group == null || group.kind() == null || group.value() == null) {
            invalid("group", "Say whom it is for.");
        } else if ((group.kind() == PolicyGroup.Kind.EVERYONE) != group.value().isEmpty()) {
            invalid("group/value", "Name the department, location or person; nothing for everyone.");
        } else if (group.kind() == PolicyGroup.Kind.PERSON && !group.value().matches("[1-9][0-9]{0,17}")) {
            invalid("group/value", "Give the id of the person.");
        }
    }

    private void checkSpan(LocalDate from, LocalDate until) {
        if (from == null || from.getYear() < 1900 || from.getYear() > 2999) {
            invalid("validFrom", "It must be a day of the years 1900 to 2999.");
        } else if (until != null && until.isBefore(from)) {
            invalid("validUntil", "It must not lie before the first day.");
        }
    }

    private void checkRules(PolicyRules rules) {
        if (rules == null || rules.earning() == null || rules.carryOver() == null || rules.booking() == null) {
            invalid("rules", "They are required.");
            return;
        }
        checkEarning(rules.earning());
        checkCarryOver(rules.carryOver());
        checkBooking(rules.booking());
        if (violations.isEmpty()) {
            checkTogether(rules.earning(), rules.carryOver());
            checkDocument(rules.booking());
            checkLevels(rules.booking());
        }
    }

    private void checkEarning(Earning earning) {
        days("rules/earning/yearlyEntitlement", earning.yearlyEntitlement(), true);
        days("rules/earning/balanceCap", earning.balanceCap(), true);
        if (earning.leaveYearStart() == null || earning.leaveYearStart().equals(LEAP_DAY)) {
            invalid("rules/earning/leaveYearStart", "It is required, and 29 February is not in every year.");
        }
        required("rules/earning/accrual", earning.accrual());
        required("rules/earning/proration", earning.proration());
        required("rules/earning/roundingUnit", earning.roundingUnit());
        required("rules/earning/roundingDirection", earning.roundingDirection());
        required("rules/earning/partTime", earning.partTime());
        BigDecimal week = earning.fullWeekDays();
        if (week == null || week.compareTo(new BigDecimal("0.5")) < 0 || week.compareTo(BigDecimal.valueOf(7)) > 0) {
            invalid("rules/earning/fullWeekDays", "It must lie between 0.5 and 7.");
        }
        checkSeniority(earning.seniority());
    }

    private void checkSeniority(List<SeniorityStep> steps) {
        if (steps == null) {
            invalid("rules/earning/seniority", "Give a list, it may be empty.");
            return;
        }
        Set<Integer> years = new HashSet<>();
        for (SeniorityStep step : steps) {
            if (step == null || step.afterYears() < 1 || step.afterYears() > 80 || !years.add(step.afterYears())) {
                invalid("rules/earning/seniority", "Each step needs another number of years, 1 to 80.");
                return;
            }
            days("rules/earning/seniority", step.extraDays(), false);
        }
    }

    private void checkCarryOver(CarryOver carryOver) {
        days("rules/carryOver/limit", carryOver.limit(), true);
        days("rules/carryOver/keptDays", carryOver.keptDays(), false);
    }

    private void checkBooking(Booking booking) {
        days("rules/booking/negativeLimit", booking.negativeLimit(), false);
        between("rules/booking/waitingDays", booking.waitingDays(), 0, LONGEST);
        between("rules/booking/noticeDays", booking.noticeDays(), 0, LONGEST);
        between("rules/booking/monthsAhead", booking.monthsAhead(), 0, 120);
        between("rules/booking/monthsBack", booking.monthsBack(), 0, 120);
        between("rules/booking/longestRunDays", booking.longestRunDays(), 1, LONGEST);
        between("rules/booking/approvalLevels", booking.approvalLevels(), 0, MOST_LEVELS);
        if (booking.documentAfterDays() != null) {
            between("rules/booking/documentAfterDays", booking.documentAfterDays(), 0, LONGEST);
        }
        if (booking.documentWithinDays() != null) {
            between("rules/booking/documentWithinDays", booking.documentWithinDays(), 0, 366);
        }
        required("rules/booking/visibility", booking.visibility());
        days("rules/booking/secondLevelAboveDays", booking.secondLevelAboveDays(), true);
    }

    /** What each may be, but not together. */
    private void checkTogether(Earning earning, CarryOver carryOver) {
        BigDecimal most = mostADay(earning);
        if (earning.balanceCap() != null && most != null && earning.balanceCap().compareTo(most) < 0) {
            contradicts("rules/earning/balanceCap", "It lies below the entitlement, which could never be granted.");
        }
        if (most == null && earning.balanceCap() != null) {
            contradicts("rules/earning/balanceCap", "Leave without limit has no balance.");
        }
        BigDecimal limit = carryOver.limit();
        if (limit != null && carryOver.keptDays().compareTo(limit) > 0) {
            contradicts("rules/carryOver/keptDays", "More than is handed on at all.");
        }
        if (limit != null && limit.signum() == 0 && carryOver.lastValidDay() != null) {
            contradicts("rules/carryOver/lastValidDay", "Nothing is handed on that could lapse.");
        }
        if (carryOver.keptDays().signum() > 0 && carryOver.lastValidDay() == null) {
            contradicts("rules/carryOver/keptDays", "All of it stays to the end of the leave year anyway.");
        }
        if (most == null && (limit == null || limit.signum() > 0)) {
            contradicts("rules/carryOver/limit", "Leave without limit has nothing to hand on.");
        }
    }

    private void checkLevels(Booking booking) {
        if (booking.secondLevelAboveDays() != null && booking.approvalLevels() != MOST_LEVELS) {
            contradicts("rules/booking/secondLevelAboveDays", "There is no second level.");
        }
    }

    private void checkDocument(Booking booking) {
        if (booking.documentWithinDays() != null && booking.documentAfterDays() == null) {
            contradicts("rules/booking/documentWithinDays", "No document is ever needed.");
        }
    }

    /** The most that is granted at once. */
    private static BigDecimal mostADay(Earning earning) {
        if (earning.yearlyEntitlement() == null) {
            return null;
        }
        return switch (earning.accrual()) {
            case YEAR_START, ANNIVERSARY ->
                earning.seniority().stream()
                        .map(step -> earning.yearlyEntitlement().add(step.extraDays()))
                        .reduce(earning.yearlyEntitlement(), BigDecimal::max);
            case MONTH_START, MONTH_END, QUARTER_START, QUARTER_END -> BigDecimal.ZERO;
        };
    }

    private void days(String field, BigDecimal days, boolean mayBeMissing) {
        if (days == null) {
            if (!mayBeMissing) {
                invalid(field, "It is required.");
            }
        } else if (days.signum() < 0
                || days.compareTo(MOST_DAYS) > 0
                || days.stripTrailingZeros().scale() > 4) {
            invalid(field, "It must lie between 0 and 366 days, with at most four decimals.");
        }
    }

    private void between(String field, int value, int least, int most) {
        if (value < least || value > most) {
            invalid(field, "It must lie between " + least + " and " + most + ".");
        }
    }

    private void required(String field, Object value) {
        if (value == null) {
            invalid(field, "It is required.");
        }
    }

    private void invalid(String field, String message) {
        add(CommonProblem.VALIDATION_FAILED, field, message);
    }

    private void contradicts(String field, String message) {
        add(LeaveProblem.POLICY_CONTRADICTION, field, message);
    }

    private void add(ProblemCode code, String field, String message) {
        violations.add(new Violation(code, "/" + field, message));
    }
}
