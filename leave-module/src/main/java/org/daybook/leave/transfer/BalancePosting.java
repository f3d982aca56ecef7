package org.daybook.leave.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.leave.ImportFinding.Outcome;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.ledger.AccountLedger;
import org.daybook.leave.ledger.Corrections;
import org.daybook.leave.ledger.LedgerEntry;
import org.daybook.leave.policy.LeaveYear;
import org.daybook.leave.transfer.AccountBooks.Key;
import org.daybook.leave.transfer.AccountBooks.Span;
import org.daybook.leave.transfer.BalanceStore.Entry;
import org.daybook.leave.transfer.BalanceStore.Place;
import org.daybook.platform.audit.AuditBatch;
import org.daybook.platform.audit.AuditEvent;

/** Posts the difference between what accounts say and what a file says of them, once for each leave year. */
@ApplicationScoped
class BalancePosting {

    @Inject
    private AccountBooks books;

    @Inject
    private BalanceStore store;

    @Inject
    private AuditBatch trail;

    @Inject
    private Clock clock;

    /**
     * What a batch has found out so far.
     *
     * @param before the accounts as they stand
     * @param after the same with the corrections so far: what one leave year has left may be handed on to the next
     */
    private record Batch(
            ImportJob job,
            Tally tally,
            Map<Key, AccountLedger> before,
            Map<Key, AccountLedger> after,
            Map<AccountLedger, List<LedgerEntry>> rows,
            List<Entry> entries,
            List<AuditEvent> events) {

        static Batch of(ImportJob job, Tally tally, Map<Key, AccountLedger> ledgers) {
            return new Batch(
                    job,
                    tally,
                    ledgers,
                    new HashMap<>(ledgers),
                    new LinkedHashMap<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }

        void correct(WaitingRow row, Key key, LedgerEntry correction, BigDecimal available) {
            rows.computeIfAbsent(before.get(key), ledger -> new ArrayList<>()).add(correction);
            after.merge(key, after.get(key), (old, same) -> same.with(List.of(correction)));
            String message = "Daybook had " + plain(available) + ", corrected by " + plain(correction.amount()) + ".";
            tally.note(row.line(), "balance", "corrected", message);
        }
    }

    /** @param about the account of each line */
    Tally post(ImportJob job, Map<WaitingRow, OpeningBalance> told, Map<WaitingRow, Account> about) {
        Tally tally = new Tally();
        Map<Place, BigDecimal> known =
                store.of(told.keySet().stream().map(WaitingRow::employeeId).collect(Collectors.toSet()));
        Map<WaitingRow, OpeningBalance> fresh = new LinkedHashMap<>();
        told.forEach((row, balance) -> {
            BigDecimal earlier = known.get(new Place(row.employeeId(), balance.leaveType(), balance.year()));
            if (earlier == null) {
                objection(job, row, about.get(row), balance)
                        .ifPresentOrElse(tally::refused, () -> fresh.put(row, balance));
            } else {
                compare(tally, row, balance, earlier);
            }
        });
        Batch batch = Batch.of(job, tally, books.read(spans(fresh, about)));
        fresh.entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getValue().year()))
                .forEach(each -> correct(batch, each.getKey(), each.getValue(), Key.of(about.get(each.getKey()))));
        if (!job.dryRun()) {
            books.post(batch.rows());
            store.add(job.id(), batch.entries());
            trail.record(batch.events(), job.origin());
        }
        return tally;
    }

    private Optional<Finding> objection(ImportJob job, WaitingRow row, Account account, OpeningBalance balance) {
        LeaveYear current = account.yearOf(LocalDate.now(clock));
        return OpeningBalancePolicy.objection(
                row.line(), account, account.year(balance.year()), current, job.personId());
    }

    private static Map<Account, Span> spans(Map<WaitingRow, OpeningBalance> told, Map<WaitingRow, Account> about) {
        Map<Account, Span> spans = new HashMap<>();
        told.forEach((row, balance) -> {
            LeaveYear year = about.get(row).year(balance.year());
            spans.merge(about.get(row), new Span(year.firstDay(), year.lastDay()), Span::with);
        });
        return spans;
    }

    private static void compare(Tally tally, WaitingRow row, OpeningBalance balance, BigDecimal known) {
        if (known.compareTo(balance.balance()) == 0) {
            tally.unchanged();
        } else {
            String message = "The file says " + balance.balance().toPlainString() + ", an earlier one said "
                    + known.stripTrailingZeros().toPlainString() + "; correct the balance instead.";
            tally.differing(
                    List.of(new Finding(row.line(), Outcome.DIFFERS, "balance", "differs", message, row.employeeId())));
        }
    }

    private void correct(Batch batch, WaitingRow row, OpeningBalance balance, Key key) {
        ImportJob job = batch.job();
        AccountLedger ledger = batch.after().get(key);
        LeaveYear year = ledger.account().year(balance.year());
        LocalDate today = LocalDate.now(clock);
        BigDecimal available = ledger.balance(year, today).available();
        if (available.compareTo(balance.balance()) != 0) {
            Optional<LedgerEntry> correction = Corrections.reaching(
                    balance.balance(), ledger, year, today, job.personId(), balance.reasonWithin(job.id()));
            if (correction.isEmpty()) {
                batch.tally()
                        .refused(Finding.refused(
                                row.line(), "balance", "nothing-granted", "Nothing was granted yet to take it from."));
                return;
            }
            batch.correct(row, key, correction.get(), available);
        }
        batch.tally().added(1);
        batch.entries()
                .add(new Entry(
                        row.employeeId(),
                        balance.leaveType(),
                        balance.year(),
                        balance.balance(),
                        Corrections.opens(batch.before().get(key), year, today)));
        batch.events().add(imported(job, row, balance));
    }

    private static String plain(BigDecimal days) {
        return days.stripTrailingZeros().toPlainString();
    }

    private static AuditEvent imported(ImportJob job, WaitingRow row, OpeningBalance balance) {
        return AuditEvent.added(
                "leave-balance.imported",
                "leave-account",
                null,
                row.employeeId(),
                Map.of(
                        "importId", job.id(),
                        "leaveType", balance.leaveType(),
                        "year", balance.year(),
                        "balance", balance.balance()));
    }
}
