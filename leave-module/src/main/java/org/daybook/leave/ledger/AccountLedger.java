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
import org.daybook.leave.LeaveBalance;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.policy.LeaveYear;

/**
 * One account over a span of leave years: its rows, the grants that will come by the policies known today, and the
 * walk over both. A value; adding rows makes another one.
 */
public final class AccountLedger {

    private final Account account;
    private final List<LeaveYear> years;
    private final List<LedgerEntry> entries;
    private final LocalDate today;
    private final LedgerWalk walk;

    /**
     * @param years the leave years that the rows are of
     * @param entries all rows of these years, taken-back ones included
     * @param today grants of this leave year and later ones that are not posted yet are projected
     */
    public AccountLedger(Account account, List<LeaveYear> years, List<LedgerEntry> entries, LocalDate today) {
        this.account = account;
        this.years = years;
        this.entries = entries;
        this.today = today;
        List<LedgerEntry> live = withoutReversed(entries);
        this.walk = LedgerWalk.over(credits(live), debits(live));
    }

    /** The same account once these rows are posted, too. */
    public AccountLedger with(List<LedgerEntry> more) {
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

    /**
     * Whether these rows fit: in no leave year more is owed than the negative limit, or than was owed without them.
     */
    public boolean covers(List<LedgerEntry> more) {
        if (account.policy().unlimited()) {
            return true;
        }
        AccountLedger after = with(more);
        return years.stream().allMatch(year -> {
            BigDecimal allowed = account.policy().negativeLimit().max(walk.debt(year.number()));
            return after.walk.debt(year.number()).compareTo(allowed) <= 0;
        });
    }

    /** The debits of a request that have not been taken back. */
    public List<LedgerEntry> debitsOf(long requestId) {
        return withoutReversed(entries).stream()
                .filter(entry -> entry.kind() == EntryKind.DEBIT && entry.requestId() == requestId)
                .toList();
    }

    /** The figures of a leave year, seen on a day. */
    public LeaveBalance balance(LeaveYear year, LocalDate on) {
        BigDecimal entitled = granted(year, kind -> kind == EntryKind.GRANT);
        BigDecimal carriedOver = granted(year, kind -> kind == EntryKind.CARRY_IN);
        BigDecimal adjusted = sum(withoutReversed(entries).stream()
                .filter(entry -> entry.kind() == EntryKind.ADJUSTMENT && entry.leaveYear() == year.number())
                .map(LedgerEntry::amount)
                .toList());
        BigDecimal taken = used(year, status -> status != RequestStatus.PENDING);
        BigDecimal pending = used(year, status -> status == RequestStatus.PENDING);
        BigDecimal expired = sum(walk.credits().stream()
                .filter(credit -> credit.leaveYear() == year.number()
                        && credit.lastValidDay().isBefore(on))
                .map(walk::left)
                .toList());
        boolean unlimited = account.policy().unlimited();
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

    /** Before reductions, which are figures of their own. */
    private BigDecimal granted(LeaveYear year, Predicate<EntryKind> kinds) {
        BigDecimal posted = sum(withoutReversed(entries).stream()
                .filter(entry -> kinds.test(entry.kind()) && entry.leaveYear() == year.number())
                .map(LedgerEntry::amount)
                .toList());
        return walk.credits().stream()
                .filter(credit ->
                        credit.entryId() == null && kinds.test(credit.kind()) && credit.leaveYear() == year.number())
                .map(Credit::amount)
                .reduce(posted, BigDecimal::add);
    }

    private BigDecimal used(LeaveYear year, Predicate<RequestStatus> statuses) {
        return sum(walk.debits().stream()
                .filter(debit -> debit.leaveYear() == year.number() && statuses.test(debit.status()))
                .map(Debit::amount)
                .toList());
    }

    private List<Credit> credits(List<LedgerEntry> live) {
        List<Credit> credits = live.stream()
                .filter(LedgerEntry::isCredit)
                .map(entry -> toCredit(entry, live))
                .collect(Collectors.toCollection(ArrayList::new));
        years.stream()
                .filter(year -> isStillToCome(year, live))
                .map(year -> new Credit(
                        null,
                        EntryKind.GRANT,
                        year.number(),
                        account.policy().yearlyEntitlement(),
                        year.firstDay(),
                        year.lastDay()))
                .forEach(credits::add);
        return credits;
    }

    private boolean isStillToCome(LeaveYear year, List<LedgerEntry> live) {
        return year.number() >= LeaveYear.of(today).number()
                && account.earns(year)
                && live.stream()
                        .noneMatch(entry -> entry.kind() == EntryKind.GRANT && entry.leaveYear() == year.number());
    }

    private static Credit toCredit(LedgerEntry entry, List<LedgerEntry> live) {
        BigDecimal amount = live.stream()
                .filter(other -> entry.id() != null && entry.id().equals(other.reducesId()))
                .map(LedgerEntry::amount)
                .reduce(entry.amount(), BigDecimal::add);
        return new Credit(entry.id(), entry.kind(), entry.leaveYear(), amount, entry.validFrom(), entry.lastValidDay());
    }

    private static List<Debit> debits(List<LedgerEntry> live) {
        return live.stream()
                .filter(entry -> entry.kind() == EntryKind.DEBIT)
                .map(entry -> new Debit(
                        entry.id(),
                        entry.leaveYear(),
                        entry.day(),
                        entry.amount().negate(),
                        entry.requestId(),
                        entry.requestStatus()))
                .toList();
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

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
