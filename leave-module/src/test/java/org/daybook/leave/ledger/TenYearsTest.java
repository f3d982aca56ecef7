package org.daybook.leave.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.daybook.leave.LeaveBalance;
import org.daybook.leave.PolicyRules.Accrual;
import org.daybook.leave.PolicyRules.PartTime;
import org.daybook.leave.PolicyRules.Proration;
import org.daybook.leave.PolicyRules.RoundingDirection;
import org.daybook.leave.PolicyRules.RoundingUnit;
import org.daybook.leave.ledger.SlowLedger.Row;
import org.daybook.leave.policy.Rules;
import org.daybook.leave.policy.WorkShare;
import org.junit.jupiter.api.Test;

/**
 * The leave years 2023 to 2033 of fifty people with random policies, day by day, with random leave, cancellations and
 * changes of the working week. {@code -Ddaybook.seed=N} repeats one of them.
 */
class TenYearsTest {

    private static final int PEOPLE = 50;
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2033, 12, 31);

    private long seed;
    private SplittableRandom random;
    private SimulatedAccount daily;
    private SimulatedAccount rarely;
    private final List<LocalDate> booked = new ArrayList<>();

    @Test
    void fiftyPeople() {
        Long only = Long.getLong("daybook.seed");
        for (seed = only == null ? 1 : only; seed <= (only == null ? PEOPLE : only); seed++) {
            live();
        }
    }

    private void live() {
        random = new SplittableRandom(seed);
        booked.clear();
        LocalDate joining = FIRST.plusDays(random.nextInt(900));
        Rules rules = rules();
        daily = new SimulatedAccount(joining, rules.policy());
        rarely = new SimulatedAccount(joining, rules.policy());
        rarely.settle(joining);
        for (LocalDate day = joining; !day.isAfter(LAST); day = day.plusDays(1)) {
            daily.settle(day);
            if (random.nextInt(40) == 0) {
                rarely.settle(day);
                happen(day);
            }
            if (random.nextInt(90) == 0) {
                assertThat(daily.settle(day))
                        .as("nothing changes, seed %d, %s", seed, day)
                        .isZero();
                check(day);
            }
        }
        rarely.settle(LAST);
        assertThat(rarely.story()).as("without runs, seed %d", seed).isEqualTo(daily.story());
        check(LAST);
    }

    private Rules rules() {
        Rules rules = Rules.days(Integer.toString(10 + random.nextInt(20)))
                .granted(Accrual.values()[random.nextInt(Accrual.values().length)])
                .prorated(Proration.values()[random.nextInt(Proration.values().length)])
                .partTime(PartTime.values()[random.nextInt(PartTime.values().length)])
                .overdrawnBy(BigDecimal.valueOf(random.nextInt(3)));
        if (random.nextBoolean()) {
            rules.yearFrom(1 + random.nextInt(12), 1 + random.nextInt(28));
        }
        if (random.nextBoolean()) {
            rules.rounded(RoundingUnit.HALF_DAY, RoundingDirection.UP);
        }
        if (random.nextBoolean()) {
            rules.after(2, "1").after(5, "3");
        }
        return switch (random.nextInt(4)) {
            case 0 -> rules;
            case 1 -> rules.carryOver(null, null, "0");
            case 2 -> rules.carryOver("5", MonthDay.of(3, 31), "2");
            default -> rules.carryOver("7.5", null, "0");
        };
    }

    /** The same to both, who have both been settled by this day. */
    private void happen(LocalDate today) {
        switch (random.nextInt(10)) {
            case 0 -> {
                WorkShare share =
                        new WorkShare(new TreeMap<>(Map.of(today, BigDecimal.valueOf(1 + random.nextInt(5)))));
                daily.work(share, today);
                rarely.work(share, today);
            }
            case 1 -> {
                if (!booked.isEmpty()) {
                    LocalDate gone = booked.remove(random.nextInt(booked.size()));
                    daily.cancel(gone, today);
                    rarely.cancel(gone, today);
                }
            }
            default -> book(today);
        }
    }

    private void book(LocalDate today) {
        LocalDate first = today.plusDays(random.nextInt(300) - 30L);
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            LocalDate day = first.plusDays(i);
            String cost = random.nextInt(4) == 0 ? "0.5" : "1";
            if (!booked.contains(day) && !day.isAfter(LAST) && day.isAfter(FIRST)) {
                boolean fits = daily.book(day, cost, today);
                assertThat(rarely.book(day, cost, today))
                        .as("fits, seed %d, %s", seed, today)
                        .isEqualTo(fits);
                if (fits) {
                    booked.add(day);
                }
            }
        }
    }

    private void check(LocalDate today) {
        Account account = daily.account(today);
        int current = account.yearOf(today).number();
        SlowLedger slow =
                new SlowLedger(daily.rows().stream().map(TenYearsTest::slow).toList());
        for (int year = 2023; year < current; year++) {
            assertThat(daily.sum(year))
                    .as("sum of %d, seed %d, %s", year, seed, today)
                    .isZero();
        }
        LeaveBalance balance = daily.balance(current, today);
        BigDecimal posted = slow.posted("GRANT", current).add(slow.posted("CARRY_IN", current));
        BigDecimal toCome = balance.entitled().subtract(slow.posted("GRANT", current));
        assertThat(balance.carriedOver())
                .as("carried over, seed %d, %s", seed, today)
                .isEqualByComparingTo(slow.posted("CARRY_IN", current).subtract(slow.received(current)));
        assertThat(balance.expired())
                .as("lapsed, seed %d, %s", seed, today)
                .isEqualByComparingTo(slow.lapsed(current, today));
        assertThat(daily.sum(current).add(toCome))
                .as("rows sum to what is left (of %s), seed %d, %s", posted, seed, today)
                .isEqualByComparingTo(balance.available());
    }

    private static Row slow(LedgerEntry e) {
        return new Row(
                e.id(),
                e.kind().name(),
                e.leaveYear(),
                e.amount(),
                e.day(),
                e.validFrom(),
                e.lastValidDay(),
                e.reversesId(),
                e.reducesId(),
                e.requestStatus() == null ? null : e.requestStatus().name());
    }
}
