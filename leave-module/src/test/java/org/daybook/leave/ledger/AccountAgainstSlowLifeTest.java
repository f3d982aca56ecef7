package org.daybook.leave.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.daybook.leave.ledger.SlowGrants.Spell;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.policy.WorkShare;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand random lives under random policies: what an account has posted, however late it learnt of everything, and
 * whether a wish fits, is what {@link SlowLife} says, to the fourth decimal. {@code -Ddaybook.seed=N} repeats one of them.
 */
class AccountAgainstSlowLifeTest {

    private static final int LIVES = Integer.getInteger("daybook.lives", 10_000);

    @Test
    void agreesOnTenThousandLives() {
        Long only = Long.getLong("daybook.seed");
        LongStream seeds = only == null ? LongStream.rangeClosed(1, LIVES) : LongStream.of(only);
        seeds.parallel().forEach(AccountAgainstSlowLifeTest::check);
    }

    private static void check(long seed) {
        RandomLife life = new RandomLife(seed);
        SimulatedAccount account = account(life);
        LocalDate horizon = life.today.plusYears(2);
        if (life.leave.size() > 0 && life.leave.lastKey().isAfter(horizon)) {
            horizon = life.leave.lastKey();
        }
        SlowLife slow = live(life, life.leave, horizon);

        assertThat(account.story()).as("rows by %s, seed %d", life.today, seed).isEqualTo(slow.rowsUntil(life.today));
        assertThat(account.settle(life.today)).as("again, seed %d", seed).isZero();

        Map<LocalDate, Long> all = new HashMap<>(life.leave);
        Map<LocalDate, Long> wish = life.wish();
        all.putAll(wish);
        boolean fits = live(life, all, horizon).owesNoMoreThan(slow);
        assertThat(account.wouldFit(wish.keySet(), life.today))
                .as("%s fits, seed %d", wish.keySet(), seed)
                .isEqualTo(fits);
    }

    private static SlowLife live(RandomLife life, Map<LocalDate, Long> leave, LocalDate horizon) {
        return new SlowLife(life.slowGrants(), life.start, leave, Map.of()).live(life.joining, horizon);
    }

    /** Everything in the order in which it becomes known; between, the account is settled now and then. */
    private static SimulatedAccount account(RandomLife life) {
        SimulatedAccount account = new SimulatedAccount(life.joining, life.policies.toArray(LeavePolicy[]::new));
        TreeMap<LocalDate, Runnable> news = new TreeMap<>();
        life.week.forEach((day, halves) -> {
            LocalDate known = life.knownOf(day);
            WorkShare share = new WorkShare(new TreeMap<>(Map.of(day, BigDecimal.valueOf(halves * 5L, 1))));
            put(news, known, () -> account.work(share, day, known));
        });
        life.leave.forEach((day, units) -> {
            LocalDate known = life.knownOf(day);
            put(
                    news,
                    known,
                    () -> account.overdraw(day, BigDecimal.valueOf(units, 4).toPlainString(), known));
        });
        employ(life.spells, life, news, account);
        for (int i = 0; i < 5; i++) {
            LocalDate day = life.joining.plusDays(life.random.nextInt(500));
            put(news, day, () -> account.settle(day));
        }
        account.settle(life.joining);
        news.values().forEach(Runnable::run);
        account.settle(life.today);
        return account;
    }

    private static void employ(
            List<Spell> spells, RandomLife life, TreeMap<LocalDate, Runnable> news, SimulatedAccount account) {
        LocalDate last = spells.get(0).last();
        if (last.equals(RandomLife.FOREVER)) {
            return;
        }
        boolean returns = spells.size() > 1;
        LocalDate known = life.knownOf(last);
        LocalDate latest = returns ? spells.get(1).first().minusDays(1) : known;
        LocalDate told = known.isAfter(latest) ? latest : known;
        put(news, told, () -> account.leaveOn(last, told));
        if (returns) {
            LocalDate back = spells.get(1).first();
            put(news, back, () -> account.comeBack(back));
        }
    }

    private static void put(TreeMap<LocalDate, Runnable> news, LocalDate day, Runnable event) {
        Runnable other = news.get(day);
        news.put(
                day,
                other == null
                        ? event
                        : () -> {
                            other.run();
                            event.run();
                        });
    }
}
