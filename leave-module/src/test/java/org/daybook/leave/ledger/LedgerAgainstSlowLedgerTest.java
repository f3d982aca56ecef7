package org.daybook.leave.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.leave.LeaveBalance;
import org.daybook.leave.ledger.SlowLedger.Portion;
import org.daybook.leave.ledger.SlowLedger.Row;
import org.daybook.leave.policy.LeaveYear;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand random lives of an account: the ledger and {@link SlowLedger} agree on every figure to the fourth
 * decimal. {@code -Ddaybook.seed=N} repeats one of them.
 */
class LedgerAgainstSlowLedgerTest {

    private static final int HISTORIES = Integer.getInteger("daybook.lives", 10_000);
    private static final Set<String> TAKEN = Set.of("APPROVED", "CANCELLATION_PENDING");
    private static final Set<String> PENDING = Set.of("PENDING");

    @Test
    void agreesOnTenThousandHistories() {
        Long only = Long.getLong("daybook.seed");
        for (long seed = only == null ? 1 : only; seed <= (only == null ? HISTORIES : only); seed++) {
            check(seed);
        }
    }

    private static void check(long seed) {
        RandomHistory history = new RandomHistory(seed);
        LocalDate afterAll = LocalDate.of(2030, 1, 1);
        AccountLedger ledger = new AccountLedger(history.account(), history.years(), history.rows(), afterAll);
        SlowLedger slow = new SlowLedger(slowRows(history.rows()));

        assertThat(uses(ledger.walk())).as("uses, seed %d", seed).isEqualTo(plain(slow.uses()));
        assertThat(left(ledger.walk())).as("left, seed %d", seed).isEqualTo(plain(slow.left()));
        assertThat(uncovered(ledger.walk())).as("uncovered, seed %d", seed).isEqualTo(plain(slow.uncovered()));
        if (slow.paidLate().signum() == 0) {
            assertThat(sum(uses(ledger.walk())))
                    .as("no other assignment pays more, seed %d", seed)
                    .isEqualByComparingTo(slow.mostThatCouldBePaid());
        }
        for (LeaveYear year : history.years()) {
            checkYear(seed, year, history.day(), ledger, slow);
        }
        checkWish(seed, history, ledger);
    }

    private static void checkYear(long seed, LeaveYear year, LocalDate on, AccountLedger ledger, SlowLedger slow) {
        int number = year.number();
        LeaveBalance seen = ledger.balance(year, on);
        assertThat(ledger.walk().debt(number)).as("debt, seed %d", seed).isEqualByComparingTo(slow.owed(number));
        assertThat(ledger.walk().debt(number, on))
                .as("debt of %d on %s, seed %d", number, on, seed)
                .isEqualByComparingTo(slow.owedOn(number, on));
        List<BigDecimal> expected = List.of(
                slow.posted("GRANT", number),
                slow.posted("CARRY_IN", number),
                slow.posted("ADJUSTMENT", number),
                slow.debited(number, TAKEN),
                slow.debited(number, PENDING),
                slow.lapsed(number, on));
        assertThat(List.of(
                        seen.entitled(),
                        seen.carriedOver(),
                        seen.adjusted(),
                        seen.taken(),
                        seen.pending(),
                        seen.expired()))
                .as("figures of %d seen on %s, seed %d", number, on, seed)
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(expected);
        BigDecimal available = expected.get(0).add(expected.get(1)).add(expected.get(2));
        available =
                available.subtract(expected.get(3)).subtract(expected.get(4)).subtract(expected.get(5));
        assertThat(seen.available()).as("available, seed %d", seed).isEqualByComparingTo(available);
    }

    /** A wish fits when on no evening of a leave year more is owed than the limit, or than was owed without it. */
    private static void checkWish(long seed, RandomHistory history, AccountLedger ledger) {
        List<LedgerEntry> wish = history.wish();
        List<LedgerEntry> all = new ArrayList<>(history.rows());
        all.addAll(wish);
        SlowLedger before = new SlowLedger(slowRows(history.rows()));
        SlowLedger after = new SlowLedger(slowRows(all));
        boolean fits = history.years().stream().map(LeaveYear::number).allMatch(year -> {
            LocalDate first = LocalDate.of(RandomHistory.FIRST_YEAR, 1, 1);
            return first.datesUntil(first.plusYears(3)).allMatch(date -> {
                BigDecimal floor = history.limit().max(before.owedOn(year, date));
                return after.owedOn(year, date).compareTo(floor) <= 0;
            });
        });
        assertThat(ledger.covers(wish)).as("fits, seed %d", seed).isEqualTo(fits);
    }

    private static List<Row> slowRows(List<LedgerEntry> entries) {
        return entries.stream()
                .map(e -> new Row(
                        e.id(),
                        e.kind().name(),
                        e.leaveYear(),
                        e.amount(),
                        e.day(),
                        e.validFrom(),
                        e.lastValidDay(),
                        e.reversesId(),
                        e.reducesId(),
                        e.requestStatus() == null ? null : e.requestStatus().name()))
                .toList();
    }

    private static Map<Portion, BigDecimal> uses(LedgerWalk walk) {
        Map<Portion, BigDecimal> uses = new HashMap<>();
        for (LedgerWalk.Use use : walk.uses()) {
            Portion portion = new Portion(use.debit().entryId(), use.credit().entryId());
            assertThat(uses.put(portion, use.amount())).as("%s twice", portion).isNull();
        }
        return plain(uses);
    }

    private static Map<Long, BigDecimal> left(LedgerWalk walk) {
        Map<Long, BigDecimal> left = new HashMap<>();
        walk.credits().forEach(credit -> left.put(credit.entryId(), walk.left(credit)));
        return plain(left);
    }

    private static Map<Long, BigDecimal> uncovered(LedgerWalk walk) {
        Map<Long, BigDecimal> uncovered = new HashMap<>();
        walk.debits().forEach(debit -> uncovered.put(debit.entryId(), walk.uncovered(debit)));
        return plain(uncovered);
    }

    private static <K> Map<K, BigDecimal> plain(Map<K, BigDecimal> amounts) {
        Map<K, BigDecimal> plain = new HashMap<>();
        amounts.forEach((key, amount) -> plain.put(key, amount.setScale(4)));
        return plain;
    }

    private static BigDecimal sum(Map<?, BigDecimal> amounts) {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
