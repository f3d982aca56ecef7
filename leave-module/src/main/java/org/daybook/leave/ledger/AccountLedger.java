package org.daybook.leave.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.leave.LeaveBalance;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.policy.LeaveYear;

/**
 * One account over a span of leave years: its rows, the grants that will come by the policies known today, what one year
 * hands on to the next, and the walk over all of it. A value; adding rows makes another one.
 */
public final class AccountLedger {

    /** Later than any day of which leave can know. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final Account account;
    private final List<LeaveYear> years;
    private final List<LedgerEntry> entries;
    private final List<LedgerEntry> live;
    private final LocalDate today;
    private final Outlook outlook;
    private final LedgerWalk walk;

    /**
     * @param years the leave years that the rows are of, without a gap
     * @param entries all rows of these years, taken-back ones included
     * @param today grants of this leave year and later ones that are not posted yet are projected
     */
    public AccountLedger(Account account, List<LeaveYear> years, List<LedgerEntry> entries, LocalDate today) {
        this.account = account;
        this.years = years;
        this.entries = entries;
        this.today = today;
        this.live = withoutReversed(entries);
        this.outlook = new Outlook(account, years, live, today);
        this.walk = outlook.walk();
    }

    /** The same account once these rows are posted, too. */
    public AccountLedger with(List<LedgerEntry> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<LedgerEntry> all = new ArrayList<>(entries);
        all.addAll(more);
        return new AccountLedger(account, years, all, today);
    }

    public Account account() {
        return account;
    }

    public List<LeaveYear> years() {
        return years;
    }

    /** All rows, taken-back ones included, oldest first. */
    public List<LedgerEntry> entries() {
        return entries;
    }

    public LedgerWalk walk() {
        return walk;
    }

    /** What has to be posted so that the rows say what the rules say. */
    Settlement settlement() {
        return new Settlement(account, outlook, entries, live, today);
    }

    /**
     * Whether these rows fit: on no day of a leave year more is owed than the negative limit, or than was owed on that very
     * day without them.
     */
    public boolean covers(List<LedgerEntry> more) {
        AccountLedger after = with(more);
        return years.stream().allMatch(year -> outlook.isUnlimited(year) || covers(year, after.walk));
    }

    private boolean covers(LeaveYear year, LedgerWalk after) {
        BigDecimal limit = account.policies().around(year.lastDay()).negativeLimit();
        int number = year.number();
        return Stream.of(after.daysOfDebt(number), walk.daysOfDebt(number), Set.of(year.lastDay()))
                .flatMap(Set::stream)
                .allMatch(day -> after.debt(number, day).compareTo(limit.max(walk.debt(number, day))) <= 0);
    }

    /** The debits of a request that have not been taken back. */
    public List<LedgerEntry> debitsOf(long requestId) {
        return live.stream()
                .filter(entry -> entry.kind() == EntryKind.DEBIT && entry.requestId() == requestId)
                .toList();
    }

    /** The corrections that take something from a row. */
    List<LedgerEntry> reductionsOf(LedgerEntry credit) {
        return live.stream()
                .filter(entry ->
                        entry.kind() == EntryKind.ADJUSTMENT && credit.id().equals(entry.reducesId()))
                .toList();
    }

    /** The figures of a leave year, seen on a day. */
    public LeaveBalance balance(LeaveYear year, LocalDate on) {
        BigDecimal entitled = granted(year, EntryKind.GRANT);
        BigDecimal carriedOver = granted(year, EntryKind.CARRY_IN).subtract(debtReceived(year));
        BigDecimal adjusted = sum(live.stream()
                .filter(entry -> entry.kind() == EntryKind.ADJUSTMENT && entry.leaveYear() == year.number())
                .map(LedgerEntry::amount));
        BigDecimal taken = used(year, status -> status != RequestStatus.PENDING);
        BigDecimal pending = used(year, status -> status == RequestStatus.PENDING);
        BigDecimal expired = sum(walk.credits().stream()
                .filter(credit -> credit.leaveYear() == year.number()
                        && credit.lastValidDay().isBefore(on))
                .map(walk::left));
        boolean unlimited = outlook.isUnlimited(year);
        BigDecimal available = entitled.add(carriedOver)
                .add(adjusted)
                .subtract(taken)
                .subtract(pending)
                .subtract(expired);
        return new LeaveBalance(
                account.leaveType(),
                year.number(),
                unlimited,
                entitled,
                carriedOver,
                adjusted,
                taken,
                pending,
                expired,
                unlimited ? null : available);
    }

    /**
     * The days around one on which {@link #balance} says the same: nothing more has lapsed. Empty where a projected
     * grant counts, which the next policy may change, and outside the leave year.
     */
    Optional<Span> steadyAround(LeaveYear year, LocalDate day) {
        List<Credit> credits = walk.credits().stream()
                .filter(credit -> credit.leaveYear() == year.number())
                .toList();
        if (!year.contains(day) || credits.stream().anyMatch(credit -> credit.entryId() == null)) {
            return Optional.empty();
        }
        List<LocalDate> lapses = credits.stream().map(Credit::lastValidDay).toList();
        return Optional.of(new Span(
                lapses.stream()
                        .filter(last -> last.isBefore(day))
                        .map(last -> last.plusDays(1))
                        .max(Comparator.naturalOrder())
                        .orElse(year.firstDay()),
                lapses.stream()
                        .filter(last -> !last.isBefore(day))
                        .min(Comparator.naturalOrder())
                        .filter(year::contains)
                        .orElse(year.lastDay())));
    }

    /** Days, both ends included. */
    record Span(LocalDate first, LocalDate last) {}

    /**
     * The day from which on something will have to be posted: the next grant, lapse or policy, at the latest the turn of
     * the year; {@link #NEVER} if nothing ever will. Of somebody who is gone only what HR gave for later still lapses.
     */
    LocalDate nextDue() {
        LeaveYear current = account.yearOf(today);
        boolean over = account.holder().leavingDate() != null
                && account.holder().leavingDate().isBefore(current.firstDay());
        if (account.policies().policies().stream().allMatch(LeavePolicy::unlimited)) {
            return NEVER;
        }
        Stream<LocalDate> lapses =
                walk.credits().stream().map(credit -> credit.lastValidDay().plusDays(1));
        Stream<LocalDate> others = Stream.of(
                        outlook.grants().stream().map(DueRow::day),
                        account.policies().policies().stream().map(LeavePolicy::validFrom),
                        Stream.of(current.next().firstDay()))
                .flatMap(days -> days);
        return Stream.concat(lapses, over ? Stream.empty() : others)
                .filter(day -> day.isAfter(today))
                .min(Comparator.naturalOrder())
                .orElse(NEVER);
    }

    /** Before reductions, which are figures of their own. */
    private BigDecimal granted(LeaveYear year, EntryKind kind) {
        return sum(outlook.credits().stream()
                .filter(credit -> credit.kind() == kind && credit.leaveYear() == year.number())
                .map(outlook::gross));
    }

    private BigDecimal debtReceived(LeaveYear year) {
        return sum(walk.debits().stream()
                .filter(debit -> debit.leaveYear() == year.number() && debit.isReceived())
                .map(Debit::amount));
    }

    private BigDecimal used(LeaveYear year, Predicate<RequestStatus> statuses) {
        return sum(walk.debits().stream()
                .filter(debit -> debit.leaveYear() == year.number() && !debit.isReceived())
                .filter(debit -> statuses.test(debit.status()))
                .map(Debit::amount));
    }

    private static List<LedgerEntry> withoutReversed(List<LedgerEntry> entries) {
        Set<Long> reversed = entries.stream()
                .map(LedgerEntry::reversesId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> entry.kind() != EntryKind.REVERSAL)
                .filter(entry -> entry.id() == null || !reversed.contains(entry.id()))
                .toList();
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
