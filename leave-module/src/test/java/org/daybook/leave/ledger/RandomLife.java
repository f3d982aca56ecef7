package org.daybook.leave.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.daybook.leave.PolicyGroup;
import org.daybook.leave.PolicyRules.Accrual;
import org.daybook.leave.PolicyRules.PartTime;
import org.daybook.leave.PolicyRules.Proration;
import org.daybook.leave.PolicyRules.RoundingDirection;
import org.daybook.leave.PolicyRules.RoundingUnit;
import org.daybook.leave.ledger.SlowGrants.Rule;
import org.daybook.leave.ledger.SlowGrants.Spell;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.policy.Rules;

/**
 * A random employment of two to four years under one or two random policies, with part-time, a spell away from the company,
 * and leave. With a cap, everything is known from the start: what was there on the day of a capped grant stays as it was.
 */
final class RandomLife {

    static final LocalDate FOREVER = LocalDate.of(2100, 1, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    final SplittableRandom random;
    final MonthDay start;
    final boolean capped;
    final List<LeavePolicy> policies = new ArrayList<>();
    final List<Spell> spells = new ArrayList<>();
    final NavigableMap<LocalDate, Integer> week = new TreeMap<>();
    final TreeMap<LocalDate, Long> leave = new TreeMap<>();
    final LocalDate joining;
    final LocalDate today;

    RandomLife(long seed) {
        random = new SplittableRandom(seed);
        start = random.nextBoolean() ? MonthDay.of(1, 1) : MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28));
        capped = random.nextInt(4) == 0;
        joining = random.nextInt(20) == 0
                ? LocalDate.of(2024, 2, 29)
                : LocalDate.of(2022, 6, 1).plusDays(random.nextInt(700));
        today = joining.plusDays(500 + random.nextInt(600));
        Accrual accrual = pick(Accrual.values());
        policies.add(rules(accrual).policy(1, PolicyGroup.EVERYONE, LONG_AGO, null));
        if (random.nextInt(3) == 0) {
            policies.add(rules(accrual).policy(2, PolicyGroup.EVERYONE, joining.plusDays(random.nextInt(900)), null));
        }
        employ();
        if (random.nextInt(3) == 0) {
            week.put(joining.plusDays(random.nextInt(800) - 50L), 1 + random.nextInt(10));
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            take(joining.plusDays(random.nextInt(1200)), 1 + random.nextInt(12));
        }
    }

    private void employ() {
        if (random.nextInt(3) != 0) {
            spells.add(new Spell(joining, FOREVER));
            return;
        }
        LocalDate last = joining.plusDays(random.nextInt(900));
        spells.add(new Spell(joining, last));
        LocalDate back = last.plusDays(2L + random.nextInt(500));
        if (random.nextBoolean() && back.isBefore(today)) {
            spells.add(new Spell(back, FOREVER));
        }
    }

    private void take(LocalDate first, int days) {
        for (int i = 0; i < days; i++) {
            LocalDate day = first.plusDays(i);
            long units = random.nextInt(4) == 0 ? 5_000 : 10_000;
            if (spells.stream().anyMatch(spell -> spell.has(day))) {
                leave.put(day, units);
            }
        }
    }

    private Rules rules(Accrual accrual) {
        Rules rules = Rules.days(BigDecimal.valueOf(10L + random.nextInt(41), 1)
                        .multiply(BigDecimal.valueOf(5))
                        .toPlainString())
                .yearFrom(start.getMonthValue(), start.getDayOfMonth())
                .granted(accrual)
                .prorated(pick(Proration.values()))
                .partTime(pick(PartTime.values()))
                .overdrawnBy(BigDecimal.valueOf(random.nextInt(4)));
        if (random.nextBoolean()) {
            rules.rounded(pick(RoundingUnit.values()), pick(RoundingDirection.values()));
        }
        if (random.nextInt(3) == 0) {
            rules.after(1, "1.5").after(2, "3");
        }
        if (capped) {
            rules.cappedAt(Integer.toString(5 + random.nextInt(30)));
        }
        BigDecimal limit = BigDecimal.valueOf(1L + random.nextInt(20), 1).multiply(BigDecimal.valueOf(5));
        MonthDay lapse = MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28));
        return switch (random.nextInt(5)) {
            case 0 -> rules;
            case 1 -> rules.carryOver(null, null, "0");
            case 2 -> rules.carryOver(null, lapse, "1.5");
            case 3 -> rules.carryOver(limit.toPlainString(), null, "0");
            default ->
                rules.carryOver(
                        limit.toPlainString(),
                        lapse,
                        limit.min(BigDecimal.valueOf(2)).toPlainString());
        };
    }

    /** A wish of some days, not before the leave year of today. */
    Map<LocalDate, Long> wish() {
        Map<LocalDate, Long> wish = new TreeMap<>();
        LocalDate first = today.plusDays(random.nextInt(500) - 30L);
        for (int i = 0; i <= random.nextInt(12); i++) {
            wish.put(first.plusDays(i), 10_000L);
        }
        wish.keySet().removeIf(day -> leave.containsKey(day) || spells.stream().noneMatch(spell -> spell.has(day)));
        return wish;
    }

    /** When something becomes known that holds from a day on: before, that day, or up to two months later. */
    LocalDate knownOf(LocalDate day) {
        LocalDate known = capped ? joining : day.plusDays(random.nextInt(300) - 240L);
        LocalDate notBefore = known.isBefore(joining) ? joining : known;
        return notBefore.isAfter(today) ? today : notBefore;
    }

    SlowGrants slowGrants() {
        return new SlowGrants(
                policies.stream()
                        .map(policy -> new Rule(policy.validFrom(), policy.rules()))
                        .toList(),
                spells,
                week);
    }

    <E> E pick(E[] values) {
        return values[random.nextInt(values.length)];
    }
}
