package org.daybook.leave;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.daybook.leave.StoredAccounts.Key;
import org.daybook.leave.request.RecountTimer;
import org.daybook.platform.RuleViolation;
import org.daybook.testing.MovableClock;

/**
 * The years 2023 to 2033 of a company, day by day against PostgreSQL. Each day what was written is compared with the walk
 * and with the slow calculator; on the first of a quarter all accounts are. A second run on a day posts nothing. Now and
 * then nothing runs for some days.
 */
@ApplicationScoped
public class SimulatedYears {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2033, 12, 31);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final SplittableRandom random = new SplittableRandom(11);

    @Inject
    private SimulatedCompany company;

    @Inject
    private StoredAccounts accounts;

    @Inject
    private AccrualRuns runs;

    @Inject
    private RecountTimer recounts;

    @Inject
    private MovableClock clock;

    /**
     * Lives all of them.
     *
     * @param every something happens to each person once in so many days
     */
    public String live(int people, int every) {
        clock.moveTo(FIRST);
        company.found(people, FIRST);
        int down = 0;
        long seen = 0;
        long compared = 0;
        for (LocalDate today = FIRST; !today.isAfter(LAST); today = today.plusDays(1)) {
            clock.moveTo(today);
            company.live(today, every);
            count();
            down = down > 0 ? down - 1 : random.nextInt(60) == 0 ? 1 + random.nextInt(12) : 0;
            if (down == 0) {
                run();
                long last = accounts.lastEntry();
                assertThat(run()).as("a second run on %s", today).isZero();
                compared += compare(accounts.touchedSince(seen), today);
                seen = last;
            }
            if (down == 0 && today.getDayOfMonth() == 1 && today.getMonthValue() % 3 == 1) {
                assertThat(accounts.unbalanced(today))
                        .as("closed years on %s", today)
                        .isEmpty();
                compared += compare(accounts.all(), today);
            }
        }
        return "%d events, %d refused, %d rows, %d accounts compared"
                .formatted(company.done(), company.refused(), seen, compared);
    }

    private int compare(List<Key> keys, LocalDate today) {
        keys.forEach(key -> accounts.check(key, today));
        return keys.size();
    }

    /** The timer may be at it. */
    private long run() {
        while (true) {
            try {
                return runs.run(1).rowsPosted();
            } catch (RuleViolation e) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void count() {
        while (company.isCounting()) {
            recounts.tick();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
