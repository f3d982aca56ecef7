package org.daybook.leave.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.leave.ledger.Settlement.Difference;

/** Turns what should stand in the ledger into the rows that make it so. */
@ApplicationScoped
class Settlements {

    /**
     * What is to be posted to one account.
     *
     * @param rows reversals and new rows
     * @param reductions corrections by HR that took something from a row that is taken back; they move to its successor
     */
    record Settled(AccountLedger ledger, List<LedgerEntry> rows, List<LedgerEntry> reductions) {}

    /** Rows that are posted, and what becomes due or does not fit any more with them. */
    List<LedgerEntry> settled(AccountLedger ledger, List<LedgerEntry> entries, Long runId) {
        List<LedgerEntry> all = new ArrayList<>(entries);
        all.addAll(rows(ledger, ledger.with(entries).settlement().due(), runId));
        return all;
    }

    /** What is due in each of these accounts. */
    List<Settled> due(List<AccountLedger> ledgers, Long runId) {
        return ledgers.stream()
                .map(ledger -> of(ledger, ledger.settlement().due(), runId))
                .toList();
    }

    /** The same after grants were made to fit; what is due follows from the new grants. */
    List<Settled> anew(List<AccountLedger> ledgers) {
        return ledgers.stream().map(this::anew).toList();
    }

    private Settled anew(AccountLedger ledger) {
        Settled grants = of(ledger, ledger.settlement().grantsAnew(ledger.years()), null);
        Settled rest = of(ledger, ledger.with(grants.rows()).settlement().due(), null);
        return new Settled(
                ledger,
                Stream.concat(grants.rows().stream(), rest.rows().stream()).toList(),
                Stream.concat(grants.reductions().stream(), rest.reductions().stream())
                        .toList());
    }

    private static Settled of(AccountLedger ledger, Difference difference, Long runId) {
        List<LedgerEntry> reductions = difference.wrong().stream()
                .flatMap(wrong -> ledger.reductionsOf(wrong).stream())
                .toList();
        return new Settled(ledger, rows(ledger, difference, runId), reductions);
    }

    private static List<LedgerEntry> rows(AccountLedger ledger, Difference difference, Long runId) {
        List<LedgerEntry> rows = new ArrayList<>();
        for (LedgerEntry wrong : difference.wrong()) {
            rows.add(wrong.reversed(null));
            ledger.reductionsOf(wrong).forEach(reduction -> rows.add(reduction.reversed(null)));
        }
        long employee = ledger.account().employeeId();
        difference.missing().forEach(row -> rows.add(row.toEntry(employee, runId)));
        return rows;
    }

    /** The corrections of rows that were taken back, for the rows that took their place; those of none are gone. */
    List<LedgerEntry> moved(List<Settled> settled, List<LedgerEntry> posted) {
        List<LedgerEntry> moved = new ArrayList<>();
        for (Settled each : settled) {
            for (LedgerEntry reduction : each.reductions()) {
                each.ledger().entries().stream()
                        .filter(entry -> entry.id().equals(reduction.reducesId()))
                        .flatMap(old -> posted.stream().filter(row -> row.takesThePlaceOf(old)))
                        .findFirst()
                        .map(row -> row.reducedBy(reduction.amount().negate(), reduction.actorId(), reduction.reason()))
                        .ifPresent(moved::add);
            }
        }
        return moved;
    }

    /**
     * The accounts with what was posted to them.
     *
     * @param posted the rows of all of them, in the order in which they were settled
     */
    List<AccountLedger> after(List<Settled> settled, List<LedgerEntry> posted, List<LedgerEntry> moved) {
        List<AccountLedger> after = new ArrayList<>();
        int next = 0;
        for (Settled each : settled) {
            int end = next + each.rows().size();
            List<LedgerEntry> rows = new ArrayList<>(posted.subList(next, end));
            next = end;
            Account account = each.ledger().account();
            moved.stream()
                    .filter(row -> row.employeeId() == account.employeeId()
                            && row.leaveType().equals(account.leaveType()))
                    .forEach(rows::add);
            after.add(each.ledger().with(rows));
        }
        return after;
    }
}
