package org.daybook.leave.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.leave.ledger.Settlement.Difference;

/** Turns what should stand in the ledger into the rows that make it so. */
@ApplicationScoped
class Settlements {

    /** What is to be posted to one account: reversals and new rows, all of them {@link Drafts}. */
    record Settled(AccountLedger ledger, List<LedgerEntry> rows) {}

    /** Rows that are posted, first of all, and what becomes due or does not fit any more with them. */
    List<LedgerEntry> settled(AccountLedger ledger, List<LedgerEntry> entries, Long runId) {
        List<LedgerEntry> all = new ArrayList<>(entries.stream().map(Drafts::of).toList());
        AccountLedger with = ledger.with(all);
        all.addAll(rows(with, with.settlement().due(), runId));
        return all;
    }

    /** What is due in each of these accounts. */
    List<Settled> due(List<AccountLedger> ledgers, Long runId) {
        return ledgers.stream()
                .map(ledger ->
                        new Settled(ledger, rows(ledger, ledger.settlement().due(), runId)))
                .toList();
    }

    /** The same after grants were made to fit; what is due follows from the new grants. */
    List<Settled> anew(List<AccountLedger> ledgers) {
        return ledgers.stream().map(this::anew).toList();
    }

    private Settled anew(AccountLedger ledger) {
        List<LedgerEntry> grants = rows(ledger, ledger.settlement().grantsAnew(ledger.years()), null);
        AccountLedger with = ledger.with(grants);
        List<LedgerEntry> rest = rows(with, with.settlement().due(), null);
        return new Settled(ledger, Stream.concat(grants.stream(), rest.stream()).toList());
    }

    /** Corrections by HR of a row that is taken back move to its successor; those of none are gone. */
    private static List<LedgerEntry> rows(AccountLedger ledger, Difference difference, Long runId) {
        List<LedgerEntry> rows = new ArrayList<>();
        long employee = ledger.account().employeeId();
        List<LedgerEntry> missing = difference.missing().stream()
                .map(row -> Drafts.of(row.toEntry(employee, runId)))
                .toList();
        List<LedgerEntry> moved = new ArrayList<>();
        for (LedgerEntry wrong : difference.wrong()) {
            rows.add(Drafts.of(wrong.reversed(null)));
            for (LedgerEntry reduction : ledger.reductionsOf(wrong)) {
                rows.add(Drafts.of(reduction.reversed(null)));
                missing.stream()
                        .filter(row -> row.takesThePlaceOf(wrong))
                        .findFirst()
                        .map(row -> row.reducedBy(reduction.amount().negate(), reduction.actorId(), reduction.reason()))
                        .map(Drafts::of)
                        .ifPresent(moved::add);
            }
        }
        rows.addAll(missing);
        rows.addAll(moved);
        return rows;
    }

    /**
     * The accounts with what was posted to them.
     *
     * @param posted the rows of all of them
     */
    List<AccountLedger> after(List<Settled> settled, List<LedgerEntry> posted) {
        Map<Key, List<LedgerEntry>> byAccount =
                posted.stream().collect(Collectors.groupingBy(row -> new Key(row.employeeId(), row.leaveType())));
        return settled.stream()
                .map(each -> {
                    Account account = each.ledger().account();
                    Key key = new Key(account.employeeId(), account.leaveType());
                    return each.ledger().with(byAccount.getOrDefault(key, List.of()));
                })
                .toList();
    }

    private record Key(long employeeId, String leaveType) {}
}
