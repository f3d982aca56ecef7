package org.daybook.leave.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
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
    private LedgerReader reader;

    @Inject
    private FiguresReader figures;

    @Inject
    private LedgerStore store;

    @Inject
    private ProjectionStore projection;

    @Inject
    private Settlements settlements;

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
        return accountStore.lockAccounts(employeeIds, today(), AccountRows.ALL_POLICIES);
    }

    /** The accounts of the person who made a request, locked; empty if there is no such request. */
    public List<Account> lockAccountsOfRequest(long requestId) {
        return accountStore.lockAccountsOfRequest(requestId, today());
    }

    /** The person's accounts in their order of display, only to read. */
    public List<Account> accounts(long employeeId) {
        return accountStore.accounts(employeeId, today(), false);
    }

    /** The same under the policies that were known at a moment. */
    public List<Account> accountsKnownAt(long employeeId, OffsetDateTime moment) {
        return accountStore.accountsKnownAt(employeeId, moment, today());
    }

    /** The accounts of all these people, only to read. */
    public List<Account> accounts(Collection<Long> employeeIds) {
        return accountStore.accounts(employeeIds, today());
    }

    /** Opens an account of every leave type for each of these people who lacks one. */
    public void openAccounts(Collection<Long> employeeIds) {
        accountStore.openAccounts(employeeIds, AccountRows.ALL_POLICIES);
    }

    /**
     * The person's figures of a leave year, in the accounts' order of display: as the last walk left them where they
     * still hold, otherwise walked. Empty if there is no such person.
     *
     * @param number of the leave year; null for the one that the day lies in
     */
    public List<LeaveBalance> balances(long employeeId, Integer number, LocalDate on) {
        return figures.balances(employeeId, number, on);
    }

    /** The account with its rows of the leave years from one day to another, and of those that these depend on. */
    public AccountLedger read(Account account, LocalDate first, LocalDate last) {
        return reader.read(account, first, last);
    }

    /**
     * The accounts with their rows of one leave year each, and of those that it depends on.
     *
     * @param moment as it was recorded by then; null for all
     */
    public List<AccountLedger> read(List<Account> accounts, Function<Account, LeaveYear> year, OffsetDateTime moment) {
        return reader.read(accounts, year, moment);
    }

    /** The accounts with their rows of {@link Account#yearsToWalk leave years to walk together}. */
    public List<AccountLedger> readOver(List<Account> accounts, Function<Account, List<LeaveYear>> years) {
        return reader.readOver(accounts, years, null);
    }

    /**
     * Appends rows to one locked account, together with what becomes due or does not fit any more, and stores what the walk
     * says now.
     *
     * @param ledger the account, read under the lock, over all leave years of the rows
     * @return the account with the new rows
     */
    public AccountLedger post(AccountLedger ledger, List<LedgerEntry> entries) {
        if (entries.isEmpty()) {
            return ledger;
        }
        List<LedgerEntry> all = settlements.settled(ledger, entries, null);
        AccountLedger after = ledger.with(append(all));
        projection.store(List.of(after), true, today());
        tell(all);
        return after;
    }

    /**
     * The same for many locked accounts, by as many statements as for one.
     *
     * @param rows what to append to each account, read under the lock, over all leave years of its rows
     */
    public void postAll(Map<AccountLedger, List<LedgerEntry>> rows) {
        List<LedgerEntry> all = new ArrayList<>();
        Map<AccountLedger, Integer> counts = new LinkedHashMap<>();
        rows.forEach((ledger, entries) -> {
            List<LedgerEntry> settled = settlements.settled(ledger, entries, null);
            counts.put(ledger, settled.size());
            all.addAll(settled);
        });
        if (all.isEmpty()) {
            return;
        }
        Iterator<LedgerEntry> written = append(all).iterator();
        List<AccountLedger> after = new ArrayList<>();
        counts.forEach((ledger, count) -> after.add(
                ledger.with(Stream.generate(written::next).limit(count).toList())));
        projection.store(after, true, today());
        tell(all);
    }

    /**
     * Posts to locked accounts what is due by today and takes back what does not fit any more; does nothing where all is
     * well.
     *
     * @param runId the run in which it happens, or null
     * @return the rows that were posted
     */
    public List<LedgerEntry> settle(List<Account> accounts, Long runId) {
        return write(settlements.due(ledgersToSettle(accounts), runId));
    }

    /**
     * What {@link #settle} would post, without posting it.
     */
    public List<LedgerEntry> whatIsDue(List<Account> accounts) {
        return settlements.due(ledgersToSettle(accounts), null).stream()
                .flatMap(each -> each.rows().stream())
                .toList();
    }

    /**
     * Makes grants of locked accounts fit a change of employment or working week, and settles them.
     *
     * @param since the first day that the change concerns; leave years that are closed are opened again for it
     */
    public void settleAnew(List<Account> accounts, LocalDate since) {
        write(settlements.anew(accounts.isEmpty() ? List.of() : reader.readSince(dueToday(accounts), since)));
    }

    /** Settles a locked person's accounts under the policies of another group, which count from today on. */
    public void regroup(List<Account> accounts) {
        write(settlements.due(ledgersToSettle(dueToday(accounts)), null));
    }

    /** Grants from today on may be others than those of which the accounts know when they are due. */
    private List<Account> dueToday(List<Account> accounts) {
        return accounts.stream().map(account -> account.dueBy(today())).toList();
    }

    private List<AccountLedger> ledgersToSettle(List<Account> accounts) {
        return accounts.isEmpty() ? List.of() : read(accounts, account -> account.openYear(today()), null);
    }

    private List<LedgerEntry> write(List<Settlements.Settled> settled) {
        List<LedgerEntry> rows =
                settled.stream().flatMap(each -> each.rows().stream()).toList();
        List<LedgerEntry> posted = rows.isEmpty() ? List.of() : append(rows);
        tell(rows);
        projection.store(settlements.after(settled, posted), true, today());
        return rows;
    }

    /** Under the lock nobody else can have posted a row of the same place. */
    private List<LedgerEntry> append(List<LedgerEntry> all) {
        return Drafts.post(all, rows -> {
            List<Long> ids = store.append(rows);
            if (ids.size() != rows.size()) {
                throw new IllegalStateException("Of " + rows.size() + " rows only " + ids.size()
                        + " were new: somebody wrote without the lock.");
            }
            return ids;
        });
    }

    /** Walks the leave years of these days anew and stores the result: after a change of what the walk reads. */
    public void refresh(Account account, LocalDate first, LocalDate last) {
        projection.store(List.of(read(account, first, last)), false, today());
    }

    private void tell(List<LedgerEntry> entries) {
        Map<EntryKind, Integer> rows = new EnumMap<>(EntryKind.class);
        entries.forEach(entry -> rows.merge(entry.kind(), 1, Integer::sum));
        rows.forEach((kind, count) -> posted.fire(new LedgerPosted(kind.name(), count)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
