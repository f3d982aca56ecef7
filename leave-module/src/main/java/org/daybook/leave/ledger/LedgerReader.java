package org.daybook.leave.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.leave.ledger.LedgerStore.Years;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.policy.LeaveYear;

/** Reads accounts with as many leave years as are needed to tell about some of them. */
@ApplicationScoped
class LedgerReader {

    /** Later than any leave year: rows of all later years are read, because what is left here is handed on to them. */
    private static final int EVER = 9999;

    @Inject
    private LedgerStore store;

    @Inject
    private FormerPolicies former;

    @Inject
    private Clock clock;

    /** The account with its rows of the leave years from one day to another, and of those that these depend on. */
    AccountLedger read(Account account, LocalDate first, LocalDate last) {
        List<LeaveYear> years = account.yearsToWalk(account.yearOf(first), account.yearOf(last), today());
        Years numbers = new Years(years.get(0).number(), EVER);
        List<LedgerEntry> entries = store.entries(account, numbers);
        return assemble(account, years, entries, policiesOf(List.of(account), entries));
    }

    /**
     * The accounts with their rows of one leave year each, and of those that it depends on.
     *
     * @param moment as it was recorded by then; null for all
     */
    List<AccountLedger> read(List<Account> accounts, Function<Account, LeaveYear> year, OffsetDateTime moment) {
        return read(accounts, account -> yearsFor(account, year.apply(account)), moment, false);
    }

    /**
     * The accounts with their rows from the leave year of a day on, closed ones included, at the latest from the last one
     * on: as far back as there are any.
     */
    List<AccountLedger> readSince(List<Account> accounts, LocalDate day) {
        LocalDate today = today();
        return read(
                accounts,
                account -> {
                    LeaveYear last = account.year(account.yearOf(today).number() - 1);
                    LeaveYear first = account.yearOf(day).number() < last.number() ? account.yearOf(day) : last;
                    return account.yearsToWalk(first, first, today);
                },
                null,
                true);
    }

    /** The accounts with their rows of some leave years each, and of later ones. */
    List<AccountLedger> readOver(
            List<Account> accounts, Function<Account, List<LeaveYear>> years, OffsetDateTime moment) {
        return read(accounts, years, moment, false);
    }

    private List<AccountLedger> read(
            List<Account> accounts,
            Function<Account, List<LeaveYear>> years,
            OffsetDateTime moment,
            boolean whereThereAreRows) {
        int first = accounts.stream()
                .mapToInt(account -> years.apply(account).get(0).number())
                .min()
                .orElseThrow();
        Years numbers = new Years(first, EVER);
        List<Long> people =
                accounts.stream().map(Account::employeeId).distinct().toList();
        List<LedgerEntry> entries =
                moment == null ? store.entries(people, numbers) : store.entriesKnownAt(people, numbers, moment);
        Map<Long, LeavePolicy> policies = policiesOf(accounts, entries);
        Map<Key, List<LedgerEntry>> byAccount = entries.stream()
                .collect(Collectors.groupingBy(entry -> new Key(entry.employeeId(), entry.leaveType())));
        return accounts.stream()
                .map(account -> {
                    List<LedgerEntry> own =
                            byAccount.getOrDefault(new Key(account.employeeId(), account.leaveType()), List.of());
                    List<LeaveYear> all = years.apply(account);
                    return assemble(account, whereThereAreRows ? touched(account, all, own) : all, own, policies);
                })
                .toList();
    }

    private List<LeaveYear> touched(Account account, List<LeaveYear> years, List<LedgerEntry> entries) {
        int open = account.openYear(today()).number();
        int first = entries.stream().mapToInt(LedgerEntry::leaveYear).reduce(open, Math::min);
        return years.stream().filter(year -> year.number() >= first).toList();
    }

    /** A leave year that is over depends on no other; an open one on all since the last that was settled. */
    private List<LeaveYear> yearsFor(Account account, LeaveYear year) {
        return year.number() < account.openYear(today()).number()
                ? List.of(year)
                : account.yearsToWalk(account.openYear(today()), year, today());
    }

    /** The policies by id that the accounts come under, and those by which rows were posted when they came under others. */
    private Map<Long, LeavePolicy> policiesOf(List<Account> accounts, List<LedgerEntry> entries) {
        Map<Long, LeavePolicy> known = new HashMap<>();
        accounts.forEach(
                account -> account.policies().policies().forEach(policy -> known.putIfAbsent(policy.id(), policy)));
        Set<Long> unknown = entries.stream()
                .map(LedgerEntry::policyId)
                .filter(id -> id != null && !known.containsKey(id))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            former.all(unknown).forEach(policy -> known.put(policy.id(), policy));
        }
        return known;
    }

    /** Later years that have rows or a stored projection count where the years that were asked for reach the present. */
    private AccountLedger assemble(
            Account account, List<LeaveYear> years, List<LedgerEntry> entries, Map<Long, LeavePolicy> policies) {
        LeaveYear last = years.get(years.size() - 1);
        boolean open = last.number() >= account.yearOf(today()).number();
        int latest = open ? latest(account, entries) : last.number();
        List<LeaveYear> all = LeaveYear.between(years.get(0), account.year(Math.max(last.number(), latest)));
        List<LedgerEntry> within = entries.stream()
                .filter(entry -> entry.leaveYear() >= all.get(0).number()
                        && entry.leaveYear() <= all.get(all.size() - 1).number())
                .toList();
        return new AccountLedger(knowing(account, within, policies), all, within, today());
    }

    private static int latest(Account account, List<LedgerEntry> entries) {
        int kept = Objects.requireNonNullElse(account.state().lastYear(), 0);
        return entries.stream().mapToInt(LedgerEntry::leaveYear).reduce(kept, Math::max);
    }

    private static Account knowing(Account account, List<LedgerEntry> entries, Map<Long, LeavePolicy> policies) {
        List<LeavePolicy> others = entries.stream()
                .map(LedgerEntry::policyId)
                .distinct()
                .filter(id -> id != null && account.policies().withId(id).isEmpty())
                .map(policies::get)
                .filter(Objects::nonNull)
                .toList();
        return others.isEmpty() ? account : account.withFormer(others);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private record Key(long employeeId, String leaveType) {}
}
