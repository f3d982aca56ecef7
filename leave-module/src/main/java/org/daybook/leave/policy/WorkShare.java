package org.daybook.leave.policy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.daybook.leave.PolicyRules.PartTime;

/**
 * What part of a full working week somebody works, by date.
 *
 * @param daysPerWeek by first day; before the first of them the usual five days
 */
public record WorkShare(NavigableMap<LocalDate, BigDecimal> daysPerWeek) {

    private static final BigDecimal USUAL = BigDecimal.valueOf(5);

    /** Five days a week for ever. */
    public static final WorkShare USUAL_WEEK = new WorkShare(new TreeMap<>());

    /**
     * The average over some days, weighted by calendar days or by the pattern on the first of them.
     *
     * @param last both days included
     */
    BigDecimal over(LocalDate first, LocalDate last, LeavePolicy policy) {
        PartTime rule = policy.earning().partTime();
        if (rule == PartTime.NONE) {
            return BigDecimal.ONE;
        }
        BigDecimal full = policy.earning().fullWeekDays();
        if (rule == PartTime.BY_MONTHS) {
            return quotient(on(first), full);
        }
        BigDecimal weighted = BigDecimal.ZERO;
        LocalDate from = first;
        while (!from.isAfter(last)) {
            LocalDate change = daysPerWeek.higherKey(from);
            LocalDate until = change == null || change.isAfter(last) ? last : change.minusDays(1);
            weighted = weighted.add(on(from).multiply(BigDecimal.valueOf(daysBetween(from, until))));
            from = until.plusDays(1);
        }
        return quotient(weighted, full.multiply(BigDecimal.valueOf(daysBetween(first, last))));
    }

    /** Almost everybody works full weeks, and a division takes its time. */
    private static BigDecimal quotient(BigDecimal part, BigDecimal whole) {
        return part.compareTo(whole) == 0 ? BigDecimal.ONE : part.divide(whole, MathContext.DECIMAL128);
    }

    private BigDecimal on(LocalDate day) {
        Map.Entry<LocalDate, BigDecimal> valid = daysPerWeek.floorEntry(day);
        return valid == null ? USUAL : valid.getValue();
    }

    private static long daysBetween(LocalDate first, LocalDate last) {
        return last.toEpochDay() - first.toEpochDay() + 1;
    }
}
