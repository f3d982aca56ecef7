package org.daybook.leave.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.policy.LeaveYear;
import org.daybook.leave.policy.Rules;

/**
 * A random life of one account over up to three leave years: grants and carry-over with overlapping validities and
 * fractions of a day, corrections up and down, half and whole days of leave, and rows taken back.
 */
final class RandomHistory {

    static final int FIRST_YEAR = 2023;
    private static final long EMPLOYEE = 7;
    private static final BigDecimal HALF = new BigDecimal("-0.5");

    private final SplittableRandom random;
    private final int years;
    private final List<LedgerEntry> rows = new ArrayList<>();
    private long lastId = 100;

    RandomHistory(long seed) {
        random = new SplittableRandom(seed);
        years = 1 + random.nextInt(3);
        int size = random.nextInt(40);
        for (int i = 0; i < size; i++) {
            add();
        }
    }

    List<LedgerEntry> rows() {
        return rows;
    }

    List<LeaveYear> years() {
        return LeaveYear.between(new LeaveYear(FIRST_YEAR), new LeaveYear(FIRST_YEAR + years - 1));
    }

    Account account() {
        LeavePolicy policy = Rules.days("25").overdrawnBy(limit()).policy();
        return new Account(1, new Account.Holder(EMPLOYEE, "Ops", LocalDate.of(2020, 1, 1), null, null), policy);
    }

    BigDecimal limit() {
        return BigDecimal.valueOf(rows.size() % 4);
    }

    /** A request of up to six days that has not been posted. */
    List<LedgerEntry> wish() {
        List<LedgerEntry> wish = new ArrayList<>();
        LocalDate first = day();
        for (int i = 0; i <= random.nextInt(6); i++) {
            LocalDate day = first.plusDays(i);
            if (day.getYear() < FIRST_YEAR + years) {
                wish.add(row(++lastId, EntryKind.DEBIT, cost(), day, day, null, null, null, RequestStatus.PENDING));
            }
        }
        return wish;
    }

    LocalDate day() {
        return LocalDate.of(FIRST_YEAR, 1, 1).plusDays(random.nextInt(365 * years));
    }

    private void add() {
        int dice = random.nextInt(20);
        if (dice < 3) {
            credit(EntryKind.GRANT);
        } else if (dice < 5) {
            credit(EntryKind.CARRY_IN);
        } else if (dice < 6) {
            credit(EntryKind.ADJUSTMENT);
        } else if (dice < 7) {
            reduce();
        } else if (dice < 9) {
            reverse();
        } else {
            RequestStatus status = random.nextInt(3) == 0 ? RequestStatus.PENDING : RequestStatus.APPROVED;
            LocalDate day = day();
            rows.add(row(++lastId, EntryKind.DEBIT, cost(), day, day, null, null, null, status));
        }
    }

    private void credit(EntryKind kind) {
        LeaveYear year = new LeaveYear(FIRST_YEAR + random.nextInt(years));
        boolean wholeYear = random.nextBoolean();
        LocalDate from = wholeYear ? year.firstDay() : year.firstDay().plusDays(30L * random.nextInt(12));
        LocalDate to = wholeYear ? year.lastDay() : from.plusDays(30L * random.nextInt(8));
        rows.add(row(++lastId, kind, amount(), from, null, to, null, null, null));
    }

    private void reduce() {
        List<LedgerEntry> credits =
                live().stream().filter(LedgerEntry::isCredit).toList();
        if (!credits.isEmpty()) {
            LedgerEntry credit = credits.get(random.nextInt(credits.size()));
            BigDecimal less = amount().negate();
            rows.add(
                    row(++lastId, EntryKind.ADJUSTMENT, less, credit.validFrom(), null, null, null, credit.id(), null));
        }
    }

    /** Takes a row back; reductions of a credit go with it. */
    private void reverse() {
        List<LedgerEntry> live = live();
        if (!live.isEmpty()) {
            LedgerEntry gone = live.get(random.nextInt(live.size()));
            for (LedgerEntry row : live) {
                if (row == gone || gone.id().equals(row.reducesId())) {
                    rows.add(row.reversed(1L).postedAs(++lastId));
                }
            }
        }
    }

    private List<LedgerEntry> live() {
        List<Long> gone = rows.stream().map(LedgerEntry::reversesId).toList();
        return rows.stream()
                .filter(row -> row.kind() != EntryKind.REVERSAL && !gone.contains(row.id()))
                .toList();
    }

    /** Whole days, halves, or any ten-thousandths. */
    private BigDecimal amount() {
        int tenThousandths = switch (random.nextInt(3)) {
            case 0 -> 10_000 * (1 + random.nextInt(12));
            case 1 -> 5_000 * (1 + random.nextInt(9));
            default -> 1 + random.nextInt(60_000);
        };
        return BigDecimal.valueOf(tenThousandths, 4);
    }

    private BigDecimal cost() {
        return random.nextInt(4) == 0 ? HALF : BigDecimal.ONE.negate();
    }

    private LedgerEntry row(
            long id,
            EntryKind kind,
            BigDecimal amount,
            LocalDate first,
            LocalDate day,
            LocalDate lastValidDay,
            Long reverses,
            Long reduces,
            RequestStatus status) {
        boolean credit = lastValidDay != null;
        Long request = day == null ? null : id + 100_000;
        return new LedgerEntry(
                id,
                EMPLOYEE,
                "annual",
                first.getYear(),
                kind,
                amount,
                day,
                credit ? first : null,
                lastValidDay,
                reverses,
                reduces,
                request,
                status,
                null,
                1L,
                1L,
                null,
                null);
    }
}
