package org.daybook.leave.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.leave.ledger.LedgerStore.Years;
import org.daybook.leave.policy.LeaveYear;

/** Reads accounts with as many leave years as are needed to tell about some of them. */
@ApplicationScoped
class LedgerReader {

    /** Later than any leave year: rows of all later years are read, because what is left here is handed on to them. */
    private static final int EVER = 9999;

    @Inject
    private LedgerStore store;

    @Inject
    private Clock clock;

    /** The account with its rows of the leave years from one day to another, and of those that these depend on. */
    AccountLedger read(Account account, LocalDate first, LocalDate last) {
        List<LeaveYear> years = account.yearsToWalk(account.yearOf(first), account.yearOf(last), today());
        Years numbers = new Years(years.get(0).number(), EVER);
        return assemble(account, years, store.entries(account, numbers));
    }

    /**
     * The accounts with their rows of one leave year each, and of those that it depends on.
     *
     * @param moment as it was recorded by then; null for all
     */
    List<AccountLedger> read(List<Account> accounts, Function<Account, LeaveYear> year, OffsetDateTime moment) {
        int first = accounts.stream()
                .mapToInt(
                        account -> yearsFor(account, year.apply(account)).get(0).number())
                .min()
                .orElseThrow();
        Years numbers = new Years(first, EVER);
        List<Long> people =
                accounts.stream().map(Account::employeeId).distinct().toList();
        List<LedgerEntry> entries =
                moment == null ? store.entries(people, numbers) : store.entriesKnownAt(people, numbers, moment);
        Map<Key, List<LedgerEntry>> byAccount = entries.stream()
                .collect(Collectors.groupingBy(entry -> new Key(entry.employeeId(), entry.leaveType())));
        return accounts.stream()
                .map(account -> assemble(
                        account,
                        yearsFor(account, year.apply(account)),
                        byAccount.getOrDefault(new Key(account.employeeId(), account.leaveType()), List.of())))
                .toList();
    }

    /** A leave year that is over depends on no other; an open one on all since the last that was settled. */
    private List<LeaveYear> yearsFor(Account account, LeaveYear year) {
        return year.number() < account.openYear(today()).number()
                ? List.of(year)
                : account.yearsToWalk(account.openYear(today()), year, today());
    }

    /** Rows of later years count where the years that were asked for reach the present. */
    private AccountLedger assemble(Account account, List<LeaveYear> years, List<LedgerEntry> entries) {
        LeaveYear last = years.get(years.size() - 1);
        boolean open = last.number() >= account.yearOf(today()).number();
        int latest =
                open ? entries.stream().mapToInt(LedgerEntry::leaveYear).max().orElse(0) : last.number();
        List<LeaveYear> all = LeaveYear.between(years.get(0), account.year(Math.max(last.number(), latest)));
        List<LedgerEntry> within = entries.stream()
                .filter(entry -> entry.leaveYear() >= all.get(0).number()
                        && entry.leaveYear() <= all.get(all.size() - 1).number())
                .toList();
        return new AccountLedger(account, all, within, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private record Key(long employeeId, String leaveType) {}
}
