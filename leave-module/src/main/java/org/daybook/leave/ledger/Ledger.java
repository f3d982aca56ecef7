package org.daybook.leave.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.leave.LeaveBalance;
import org.daybook.leave.LedgerPosted;
import org.daybook.leave.policy.LeaveYear;

/**
 * Reads and writes the ledger. Whoever writes about a person first locks that person's accounts, all of them: then
 * nothing else writes about the same person until the transaction ends, and what was walked still holds when it is
 * written.
 */
@ApplicationScoped
public class Ledger {

    @Inject
    private AccountStore accountStore;

    @Inject
    private LedgerStore store;

    @Inject
    private ProjectionStore projection;

    @Inject
    private Clock clock;

    @Inject
    private Event<LedgerPosted> posted;

    /** The person's accounts in their order of display, locked; empty if there is no such person. */
    public List<Account> lockAccounts(long employeeId) {
        return accountStore.accounts(employeeId, today(), true);
    }

    /** The accounts of all these people, locked in one order. */
    public List<Account> lockAccounts(Collection<Long> employeeIds) {
        return accountStore.accounts(employeeIds, today(), true);
    }

    /** The accounts of the person who made a request, locked; empty if there is no such request. */
    public List<Account> lockAccountsOfRequest(long requestId) {
        return accountStore.lockAccountsOfRequest(requestId, today());
    }

    /** The person's accounts in their order of display, only to read. */
    public List<Account> accounts(long employeeId) {
        return accountStore.accounts(employeeId, today(), false);
    }

    /** Opens an account of every leave type for each of these people who lacks one. */
    public void openAccounts(Collection<Long> employeeIds) {
        accountStore.openAccounts(employeeIds);
    }

    /**
     * The person's figures of a leave year, in the accounts' order of display: as the last walk left them where they
     * still hold, otherwise walked. Empty if there is no such person.
     */
    public List<LeaveBalance> balances(long employeeId, LeaveYear year, LocalDate on) {
        List<StoredFigures> stored = accountStore.figures(employeeId, year, today());
        List<Account> walked = stored.stream()
                .filter(figures -> figures.on(year, on, today()).isEmpty())
                .map(StoredFigures::account)
                .toList();
        Map<Account, LeaveBalance> fresh = walked.isEmpty()
                ? Map.of()
                : read(walked, List.of(year)).stream()
                        .collect(Collectors.toMap(AccountLedger::account, ledger -> ledger.balance(year, on)));
        return stored.stream()
                .map(figures -> figures.on(year, on, today()).orElseGet(() -> fresh.get(figures.account())))
                .toList();
    }

    /** The account with its rows of these leave years. */
    public AccountLedger read(Account account, List<LeaveYear> years) {
        return new AccountLedger(account, years, store.entries(account, years), today());
    }

    /** The accounts with their rows of these leave years. */
    public List<AccountLedger> read(List<Account> accounts, List<LeaveYear> years) {
        return assemble(accounts, years, store.entries(peopleOf(accounts), years));
    }

    /** The same, as it was recorded by a moment. */
    public List<AccountLedger> readKnownAt(List<Account> accounts, List<LeaveYear> years, OffsetDateTime moment) {
        return assemble(accounts, years, store.entriesKnownAt(peopleOf(accounts), years, moment));
    }

    private static List<Long> peopleOf(List<Account> accounts) {
        return accounts.stream().map(Account::employeeId).distinct().toList();
    }

    private List<AccountLedger> assemble(List<Account> accounts, List<LeaveYear> years, List<LedgerEntry> entries) {
        Map<Key, List<LedgerEntry>> byAccount = entries.stream()
                .collect(Collectors.groupingBy(entry -> new Key(entry.employeeId(), entry.leaveType())));
        return accounts.stream()
                .map(account -> new AccountLedger(
                        account,
                        years,
                        byAccount.getOrDefault(new Key(account.employeeId(), account.leaveType()), List.of()),
                        today()))
                .toList();
    }

    /**
     * Appends rows to one locked account and stores what the walk says now.
     *
     * @param ledger the account, read under the lock, over all leave years of the rows
     * @return the account with the new rows
     */
    public AccountLedger post(AccountLedger ledger, List<LedgerEntry> entries) {
        if (entries.isEmpty()) {
            return ledger;
        }
        Iterator<Long> ids = store.append(entries).iterator();
        AccountLedger after = ledger.with(
                entries.stream().map(entry -> entry.postedAs(ids.next())).toList());
        projection.store(List.of(after), today());
        tell(entries);
        return after;
    }

    /**
     * Grants to many locked accounts at once; a grant that stands there already is not repeated.
     *
     * @return number of new grants
     */
    public int grant(List<Account> accounts, LeaveYear year, Long runId) {
        List<LedgerEntry> grants = accounts.stream()
                .filter(account -> account.earns(year))
                .map(account -> LedgerEntry.grant(account.employeeId(), account.policy(), year, runId))
                .toList();
        int made = grants.isEmpty() ? 0 : store.append(grants).size();
        refresh(accounts, List.of(year));
        tell(grants.subList(0, made));
        return made;
    }

    /** Walks these leave years of a locked account and stores the result: after a change of what the walk reads. */
    public void refresh(Account account, List<LeaveYear> years) {
        projection.store(List.of(read(account, years)), today());
    }

    /** Walks these leave years of locked accounts and stores the result. */
    public void refresh(List<Account> accounts, List<LeaveYear> years) {
        projection.store(read(accounts, years), today());
    }

    /** Walks the stored leave years after the current one of a locked person anew: when projected grants change. */
    public void refreshLaterYears(long employeeId) {
        List<LeaveYear> years = projection.yearsAfter(employeeId, LeaveYear.of(today()));
        if (!years.isEmpty()) {
            refresh(lockAccounts(employeeId), years);
        }
    }

    private void tell(List<LedgerEntry> entries) {
        Map<EntryKind, Integer> rows = new EnumMap<>(EntryKind.class);
        entries.forEach(entry -> rows.merge(entry.kind(), 1, Integer::sum));
        rows.forEach((kind, count) -> posted.fire(new LedgerPosted(kind.name(), count)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private record Key(long employeeId, String leaveType) {}
}
