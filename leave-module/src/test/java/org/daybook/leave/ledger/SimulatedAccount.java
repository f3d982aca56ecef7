package org.daybook.leave.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.daybook.leave.LeaveBalance;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.policy.LeaveYear;
import org.daybook.leave.policy.PolicyTimeline;
import org.daybook.leave.policy.WorkShare;

/** An account with its rows in memory, kept in the way in which {@link Ledger} keeps it in the database. */
final class SimulatedAccount {

    private static final long EMPLOYEE = 7;

    private final PolicyTimeline policies;
    private final Settlements settlements = new Settlements();
    private final List<LedgerEntry> rows = new ArrayList<>();
    private WorkShare work = WorkShare.USUAL_WEEK;
    private LocalDate joining;
    private LocalDate leaving;
    private LocalDate nextDue;
    private long lastRequest;

    SimulatedAccount(LocalDate joining, LeavePolicy... policies) {
        this.joining = joining;
        this.policies = new PolicyTimeline(List.of(policies));
    }

    List<LedgerEntry> rows() {
        return rows;
    }

    Account account(LocalDate today) {
        Account.Holder holder = new Account.Holder(EMPLOYEE, "Ops", joining, leaving, null);
        return new Account(1, holder, policies.around(today), policies, work, nextDue);
    }

    AccountLedger ledger(LocalDate today) {
        return ledger(today, today, today);
    }

    private AccountLedger ledger(LocalDate today, LocalDate first, LocalDate last) {
        Account account = account(today);
        List<LeaveYear> years = account.yearsToWalk(account.yearOf(first), account.yearOf(last), today);
        int latest = rows.stream().mapToInt(LedgerEntry::leaveYear).max().orElse(0);
        int end = Math.max(latest, years.get(years.size() - 1).number());
        List<LeaveYear> all = LeaveYear.between(years.get(0), account.year(end));
        return new AccountLedger(
                account,
                all,
                rows.stream()
                        .filter(row -> row.leaveYear() >= all.get(0).number())
                        .toList(),
                today);
    }

    /** Posts what is due; answers how many rows that were. */
    int settle(LocalDate today) {
        if (!account(today).isDue(today)) {
            return 0;
        }
        return write(today, settlements.due(List.of(ledger(today, openDay(today), today)), 1L));
    }

    private LocalDate openDay(LocalDate today) {
        return account(today).openYear(today).firstDay();
    }

    private int write(LocalDate today, List<Settlements.Settled> settled) {
        List<LedgerEntry> posted = new ArrayList<>();
        settled.forEach(each -> each.rows().forEach(row -> posted.add(add(row))));
        settlements.moved(settled, posted).forEach(this::add);
        nextDue = ledger(today, openDay(today), today).nextDue();
        return posted.size();
    }

    private LedgerEntry add(LedgerEntry row) {
        LedgerEntry posted = row.postedAs(rows.size() + 1L);
        rows.add(posted);
        return posted;
    }

    void leaveOn(LocalDate lastDay, LocalDate today) {
        leaving = lastDay;
        write(today, settlements.anew(List.of(ledger(today, openDay(today), today))));
    }

    void work(WorkShare share, LocalDate today) {
        work = share;
        write(today, settlements.anew(List.of(ledger(today, openDay(today), today))));
    }

    /** Whether a day of leave can be booked; it is, if so. */
    boolean book(LocalDate day, String cost, LocalDate today) {
        LedgerEntry debit = new LedgerEntry(
                null,
                EMPLOYEE,
                "annual",
                account(today).yearOf(day).number(),
                EntryKind.DEBIT,
                new BigDecimal(cost).negate(),
                day,
                null,
                null,
                null,
                null,
                ++lastRequest,
                RequestStatus.APPROVED,
                null,
                null,
                null,
                null,
                null);
        AccountLedger before = ledger(today, day, day);
        if (!before.covers(List.of(debit))) {
            return false;
        }
        post(before, List.of(debit));
        return true;
    }

    /** Whole days one after the other, weekends included. */
    void take(LocalDate first, int days, LocalDate today) {
        for (int i = 0; i < days; i++) {
            if (!book(first.plusDays(i), "1", today)) {
                throw new IllegalStateException("It does not fit on " + first.plusDays(i));
            }
        }
    }

    void cancel(LocalDate day, LocalDate today) {
        AccountLedger before = ledger(today, day, day);
        LedgerEntry debit = before.walk().debits().stream()
                .filter(each -> each.day().equals(day) && !each.isReceived())
                .findFirst()
                .flatMap(each -> rows.stream()
                        .filter(row -> Objects.equals(row.id(), each.entryId()))
                        .findFirst())
                .orElseThrow();
        post(before, List.of(debit.reversed(9L)));
    }

    void correct(LocalDate today, String days) {
        AccountLedger before = ledger(today);
        BigDecimal amount = new BigDecimal(days);
        if (amount.signum() > 0) {
            post(
                    before,
                    List.of(LedgerEntry.credit(
                            EMPLOYEE, "annual", account(today).yearOf(today), amount, 9, "So")));
        } else {
            LedgerEntry grant = before.entries().stream()
                    .filter(row -> row.kind() == EntryKind.GRANT)
                    .reduce((one, two) -> two)
                    .orElseThrow();
            post(before, List.of(grant.reducedBy(amount.negate(), 9, "So")));
        }
    }

    private void post(AccountLedger before, List<LedgerEntry> entries) {
        List<LedgerEntry> posted = new ArrayList<>();
        settlements.settled(before, entries, null).forEach(row -> posted.add(add(row)));
        nextDue = before.with(posted).nextDue();
    }

    LeaveBalance balance(int year, LocalDate today) {
        LeaveYear leaveYear = account(today).year(year);
        boolean past = year < account(today).openYear(today).number();
        return past
                ? new AccountLedger(
                                account(today),
                                List.of(leaveYear),
                                rows.stream()
                                        .filter(row -> row.leaveYear() == year)
                                        .toList(),
                                today)
                        .balance(leaveYear, today)
                : ledger(today, today, leaveYear.firstDay()).balance(leaveYear, today);
    }

    /** Sum of all rows of a leave year. */
    BigDecimal sum(int year) {
        return rows.stream()
                .filter(row -> row.leaveYear() == year)
                .map(LedgerEntry::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Live rows of some kinds, without ids: {@code kind year amount period/credit/revision}. */
    List<String> story() {
        List<Long> gone = rows.stream()
                .map(LedgerEntry::reversesId)
                .filter(Objects::nonNull)
                .toList();
        return rows.stream()
                .filter(row -> row.kind() != EntryKind.REVERSAL && row.kind() != EntryKind.DEBIT)
                .filter(row -> !gone.contains(row.id()))
                .map(row -> row.kind() + " " + row.leaveYear() + " "
                        + row.amount().stripTrailingZeros().toPlainString() + " "
                        + (row.lastValidDay() == null ? row.day() : row.validFrom() + ".." + row.lastValidDay()))
                .sorted()
                .toList();
    }
}
