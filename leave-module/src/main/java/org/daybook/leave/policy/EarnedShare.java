package org.daybook.leave.policy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.daybook.leave.policy.Employment.Span;

/** What part of the entitlement a part of a year in employment earns: proration and part-time together. */
final class EarnedShare {

    private final LeavePolicy policy;
    private final Employment employment;
    private final WorkShare work;

    EarnedShare(LeavePolicy policy, Employment employment, WorkShare work) {
        this.policy = policy;
        this.employment = employment;
        this.work = work;
    }

    /**
     * The part of some months that was earned, 0 to 1 for whoever works full-time.
     *
     * @param first first day of the months, counted from there
     * @param months how many; the whole of them is 1
     */
    BigDecimal over(LocalDate first, int months) {
        LocalDate last = first.plusMonths(months).minusDays(1);
        return switch (policy.earning().proration()) {
            case NONE -> employment.within(first, last).isEmpty() ? BigDecimal.ZERO : monthly(first, months, true);
            case DAYS_OF_MONTH -> monthly(first, months, false);
            case DAYS_OF_YEAR -> byDays(first, last, months);
            case FULL_MONTHS -> fullMonths(first, last, months);
        };
    }

    /** A month counts whole, or by its calendar days in employment. */
    private BigDecimal monthly(LocalDate first, int months, boolean whole) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < months; i++) {
            LocalDate from = first.plusMonths(i);
            LocalDate to = first.plusMonths(i + 1L).minusDays(1);
            List<Span> employed = whole ? List.of(new Span(from, to)) : employment.within(from, to);
            for (Span span : employed) {
                BigDecimal part = fraction(span.days(), new Span(from, to).days());
                sum = sum.add(part.multiply(worked(span, from)));
            }
        }
        return sum.divide(BigDecimal.valueOf(months), MathContext.DECIMAL128);
    }

    private BigDecimal byDays(LocalDate first, LocalDate last, int months) {
        long all = new Span(first, last).days();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < months; i++) {
            LocalDate from = first.plusMonths(i);
            for (Span span : employment.within(from, first.plusMonths(i + 1L).minusDays(1))) {
                sum = sum.add(worked(span, from).multiply(BigDecimal.valueOf(span.days())));
            }
        }
        return sum.divide(BigDecimal.valueOf(all), MathContext.DECIMAL128);
    }

    /** Months of employment, each from its own first day. */
    private BigDecimal fullMonths(LocalDate first, LocalDate last, int months) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Span span : employment.within(first, last)) {
            long full = ChronoUnit.MONTHS.between(span.first(), span.last().plusDays(1));
            for (long i = 0; i < full; i++) {
                LocalDate from = span.first().plusMonths(i);
                Span month = new Span(from, span.first().plusMonths(i + 1).minusDays(1));
                sum = sum.add(worked(month, from));
            }
        }
        return sum.divide(BigDecimal.valueOf(months), MathContext.DECIMAL128);
    }

    /** By months the pattern on the first day of the month counts, in employment or not. */
    private BigDecimal worked(Span span, LocalDate month) {
        return switch (policy.earning().partTime()) {
            case NONE -> BigDecimal.ONE;
            case BY_MONTHS -> work.over(month, span.last(), policy);
            case BY_DAYS -> work.over(span.first(), span.last(), policy);
        };
    }

    private static BigDecimal fraction(long part, long whole) {
        return part == whole
                ? BigDecimal.ONE
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128);
    }
}
