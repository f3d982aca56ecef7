package org.daybook.leave.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.daybook.leave.PolicyRules;
import org.daybook.leave.PolicyRules.Accrual;
import org.daybook.leave.PolicyRules.PartTime;
import org.daybook.leave.PolicyRules.Proration;
import org.daybook.leave.PolicyRules.RoundingUnit;
import org.daybook.leave.PolicyRules.SeniorityStep;

/**
 * What is granted a second time, from the words of the rules: it counts single days and reckons with whole fractions.
 */
final class SlowGrants {

    private final List<Rule> rules;
    private final List<Spell> spells;
    private final NavigableMap<LocalDate, Integer> halfDaysAWeek;

    /** Rules from a day on, until the next. */
    record Rule(LocalDate from, PolicyRules text) {}

    /** From the first to the last day of employment. */
    record Spell(LocalDate first, LocalDate last) {
        boolean has(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        Spell between(LocalDate from, LocalDate to) {
            return new Spell(first.isBefore(from) ? from : first, last.isAfter(to) ? to : last);
        }

        boolean isEmpty() {
            return first.isAfter(last);
        }
    }

    record Grant(LocalDate day, long units, PolicyRules rule) {}

    SlowGrants(List<Rule> rules, List<Spell> spells, NavigableMap<LocalDate, Integer> halfDaysAWeek) {
        this.rules = rules;
        this.spells = spells;
        this.halfDaysAWeek = halfDaysAWeek;
    }

    PolicyRules on(LocalDate day) {
        PolicyRules valid = rules.get(0).text();
        for (Rule rule : rules) {
            valid = rule.from().isAfter(day) ? valid : rule.text();
        }
        return valid;
    }

    boolean employs(LocalDate day) {
        return spells.stream().anyMatch(spell -> spell.has(day));
    }

    /** The grants of the leave year that begins on a day, before any cap. */
    List<Grant> ofYearFrom(LocalDate first) {
        return switch (rules.get(0).text().earning().accrual()) {
            case YEAR_START -> whole(first);
            case ANNIVERSARY -> anniversaries(first);
            case MONTH_START, MONTH_END -> parts(first, 1);
            case QUARTER_START, QUARTER_END -> parts(first, 3);
        };
    }

    private List<Grant> whole(LocalDate first) {
        List<Grant> grants = new ArrayList<>();
        Fraction earned = Fraction.ZERO;
        long granted = 0;
        for (Spell spell : spells) {
            Spell part = spell.between(first, first.plusYears(1).minusDays(1));
            if (!part.isEmpty()) {
                PolicyRules rule = on(part.first());
                long entitled = entitled(rule, spell, part.first());
                Fraction more = Fraction.of(entitled, 10_000).times(share(rule, List.of(part), first, 12));
                if (rule.earning().proration() == Proration.NONE) {
                    earned = more.isMoreThan(earned) ? more : earned;
                } else {
                    earned = earned.plus(more);
                }
                long sum = Math.max(granted, rounded(rule, entitled, earned));
                grants.add(new Grant(part.first(), sum - granted, rule));
                granted = sum;
            }
        }
        return grants;
    }

    private List<Grant> anniversaries(LocalDate first) {
        List<Grant> grants = new ArrayList<>();
        for (Spell spell : spells) {
            for (LocalDate day = first; day.isBefore(first.plusYears(1)); day = day.plusDays(1)) {
                if (spell.has(day) && isAnniversary(spell.first(), day)) {
                    PolicyRules rule = on(day);
                    long entitled = entitled(rule, spell, day);
                    Fraction earned = Fraction.of(entitled, 10_000).times(share(rule, List.of(spell), day, 12));
                    grants.add(new Grant(day, rounded(rule, entitled, earned), rule));
                }
            }
        }
        return grants;
    }

    private static boolean isAnniversary(LocalDate first, LocalDate day) {
        return first.plusYears(day.getYear() - first.getYear()).equals(day);
    }

    private List<Grant> parts(LocalDate first, int months) {
        Accrual accrual = rules.get(0).text().earning().accrual();
        boolean late = accrual == Accrual.MONTH_END || accrual == Accrual.QUARTER_END;
        List<Grant> grants = new ArrayList<>();
        Fraction earned = Fraction.ZERO;
        long granted = 0;
        for (int month = 0; month < 12; month += months) {
            LocalDate from = first.plusMonths(month);
            List<LocalDate> worked = from.datesUntil(first.plusMonths(month + months))
                    .filter(this::employs)
                    .toList();
            if (!worked.isEmpty()) {
                LocalDate day = late ? worked.get(worked.size() - 1) : worked.get(0);
                PolicyRules rule = on(worked.get(0));
                Spell spell = spells.stream()
                        .filter(each -> each.has(day))
                        .findFirst()
                        .orElseThrow();
                long entitled = entitled(rule, spell, day);
                earned = earned.plus(Fraction.of(entitled, 10_000)
                        .times(share(rule, spells, from, months))
                        .times(Fraction.of(months, 12)));
                long sum = Math.max(granted, rounded(rule, entitled, earned));
                grants.add(new Grant(day, sum - granted, rule));
                granted = sum;
            }
        }
        return grants;
    }

    private static long entitled(PolicyRules rule, Spell spell, LocalDate day) {
        int years = 0;
        while (!spell.first().plusYears(years + 1).isAfter(day)) {
            years++;
        }
        int best = 0;
        long extra = 0;
        for (SeniorityStep step : rule.earning().seniority()) {
            if (step.afterYears() <= years && step.afterYears() > best) {
                best = step.afterYears();
                extra = Fraction.of(step.extraDays()).units();
            }
        }
        return Fraction.of(rule.earning().yearlyEntitlement()).units() + extra;
    }

    private static long rounded(PolicyRules rule, long entitled, Fraction earned) {
        long units = earned.units();
        if (units == entitled || rule.earning().roundingUnit() == RoundingUnit.NONE) {
            return units;
        }
        long step = rule.earning().roundingUnit() == RoundingUnit.HALF_DAY ? 5_000 : 10_000;
        long down = units - units % step;
        return switch (rule.earning().roundingDirection()) {
            case DOWN -> down;
            case UP -> units % step == 0 ? units : down + step;
            case NEAREST -> units % step * 2 >= step ? down + step : down;
        };
    }

    /** What part of some months is earned; the whole of them is 1. */
    private Fraction share(PolicyRules rule, List<Spell> employment, LocalDate first, int months) {
        Proration proration = rule.earning().proration();
        if (proration == Proration.FULL_MONTHS) {
            return fullMonths(rule, employment, first, months);
        }
        LocalDate end = first.plusMonths(months);
        boolean whole = proration == Proration.NONE
                && first.datesUntil(end).anyMatch(day -> employment.stream().anyMatch(spell -> spell.has(day)));
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < months; i++) {
            LocalDate month = first.plusMonths(i);
            List<LocalDate> days = month.datesUntil(first.plusMonths(i + 1L)).toList();
            long tenths = 0;
            for (LocalDate day : days) {
                if (whole || employment.stream().anyMatch(spell -> spell.has(day))) {
                    tenths += tenthsWorked(rule, day, month);
                }
            }
            Fraction part = Fraction.of(tenths, 10);
            sum = sum.plus(
                    proration == Proration.DAYS_OF_YEAR
                            ? part.over(end.toEpochDay() - first.toEpochDay())
                            : part.over(days.size()).over(months));
        }
        return sum;
    }

    private Fraction fullMonths(PolicyRules rule, List<Spell> employment, LocalDate first, int months) {
        Fraction sum = Fraction.ZERO;
        for (Spell spell : employment) {
            Spell part = spell.between(first, first.plusMonths(months).minusDays(1));
            for (int i = 0;
                    !part.isEmpty()
                            && !completes(part.first(), i + 1)
                                    .isAfter(part.last().plusDays(1));
                    i++) {
                LocalDate from = part.first().plusMonths(i);
                List<LocalDate> days =
                        from.datesUntil(part.first().plusMonths(i + 1L)).toList();
                long tenths = 0;
                for (LocalDate day : days) {
                    tenths += tenthsWorked(rule, day, from);
                }
                sum = sum.plus(Fraction.of(tenths, 10L * days.size()).over(months));
            }
        }
        return sum;
    }

    /** The first day after so many months: where its day is missing, the month is complete at the end of that month. */
    private static LocalDate completes(LocalDate first, int months) {
        LocalDate day = first.plusMonths(months);
        return day.getDayOfMonth() == first.getDayOfMonth() ? day : day.plusDays(1);
    }

    /** Half days a week, of ten. */
    private int tenthsWorked(PolicyRules rule, LocalDate day, LocalDate month) {
        PartTime partTime = rule.earning().partTime();
        if (partTime == PartTime.NONE) {
            return 10;
        }
        var valid = halfDaysAWeek.floorEntry(partTime == PartTime.BY_MONTHS ? month : day);
        return valid == null ? 10 : valid.getValue();
    }
}
