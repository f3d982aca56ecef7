package org.daybook.leave.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.leave.LeaveBalance;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.policy.Employment;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.policy.LeaveYear;
import org.daybook.leave.policy.PolicyTimeline;
import org.daybook.leave.policy.WorkShare;

/** An account with its rows in memory, kept in the way in which {@link Ledger} keeps it in the database. */
final class SimulatedAccount {

    private static final long EMPLOYEE = 7;

    private PolicyTimeline policies;
    private final List<Employment.Span> gaps = new ArrayList<>();
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
        Account.Holder holder = new Account.Holder(EMPLOYEE, "Ops", joining, leaving, null, List.copyOf(gaps));
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
        int posted = 0;
        for (Settlements.Settled each : settled) {
            posted += add(each.rows()).size();
        }
        nextDue = ledger(today, openDay(today), today).nextDue();
        return posted;
    }

    /** Rows are numbered from 1, as the database does. */
    private List<LedgerEntry> add(List<LedgerEntry> more) {
        return Drafts.post(
                more,
                all -> all.stream()
                        .map(row -> {
                            long id = rows.size() + 1L;
                            rows.add(row.postedAs(id));
                            return id;
                        })
                        .toList());
    }

    void leaveOn(LocalDate lastDay, LocalDate today) {
        leaving = lastDay;
        anew(today, lastDay == null ? today : lastDay);
    }

    /** Who left works here again from today on. */
    void comeBack(LocalDate today) {
        gaps.add(new Employment.Span(leaving.plusDays(1), today.minusDays(1)));
        leaveOn(null, today);
    }

    void work(WorkShare share, LocalDate today) {
        work(share, today, today);
    }

    void work(WorkShare share, LocalDate since, LocalDate today) {
        work = share;
        anew(today, since);
    }

    private void anew(LocalDate today, LocalDate since) {
        dueBy(today);
        Account account = account(today);
        LocalDate last = account.year(account.yearOf(today).number() - 1).firstDay();
        LocalDate first = since.isBefore(last) ? since : last;
        LocalDate oldest = rows.isEmpty()
                ? openDay(today)
                : account.year(rows.stream()
                                .mapToInt(LedgerEntry::leaveYear)
                                .min()
                                .orElseThrow())
                        .firstDay();
        write(today, settlements.anew(List.of(ledger(today, first.isBefore(oldest) ? oldest : first, today))));
    }

    /** From today on the account comes under these policies. */
    void regroup(LocalDate today, LeavePolicy... others) {
        List<LeavePolicy> former = Stream.concat(policies.policies().stream(), policies.former().stream())
                .toList();
        policies = new PolicyTimeline(List.of(others), former);
        dueBy(today);
        write(today, settlements.due(List.of(ledger(today, openDay(today), today)), null));
    }

    private void dueBy(LocalDate today) {
        nextDue = account(today).dueBy(today).nextDue();
    }

    /** Whether a day of leave can be booked; it is, if so. */
    boolean book(LocalDate day, String cost, LocalDate today) {
        AccountLedger before = ledger(today, day, day);
        LedgerEntry debit = debit(day, cost, today);
        boolean fits = before.covers(List.of(debit));
        if (fits) {
            post(before, List.of(debit));
        }
        return fits;
    }

    /** Whether whole days on all these dates would fit. */
    boolean wouldFit(Set<LocalDate> days, LocalDate today) {
        if (days.isEmpty()) {
            return true;
        }
        return ledger(today, Collections.min(days), Collections.max(days))
                .covers(days.stream().map(day -> debit(day, "1", today)).toList());
    }

    /** As HR may, and as a correction of holidays does: nobody asks whether it fits. */
    void overdraw(LocalDate day, String cost, LocalDate today) {
        post(ledger(today, day, day), List.of(debit(day, cost, today)));
    }

    private LedgerEntry debit(LocalDate day, String cost, LocalDate today) {
        return new LedgerEntry(
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
        correct(EntryKind.GRANT, today, days);
    }

    /** Gives days, or takes them from the newest credit of a kind. */
    void correct(EntryKind kind, LocalDate today, String days) {
        AccountLedger before = ledger(today);
        BigDecimal amount = new BigDecimal(days);
        if (amount.signum() > 0) {
            post(
                    before,
                    List.of(LedgerEntry.credit(
                            EMPLOYEE, "annual", account(today).yearOf(today), amount, 9, "So")));
        } else {
            LedgerEntry credit = before.entries().stream()
                    .filter(row -> row.kind() == kind)
                    .reduce((one, two) -> two)
                    .orElseThrow();
            post(before, List.of(credit.reducedBy(amount.negate(), 9, "So")));
        }
    }

    private void post(AccountLedger before, List<LedgerEntry> entries) {
        nextDue = before.with(add(settlements.settled(before, entries, null))).nextDue();
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
