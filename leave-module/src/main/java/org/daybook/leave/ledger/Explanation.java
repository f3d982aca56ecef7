package org.daybook.leave.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.LedgerView;
import org.daybook.leave.policy.LeaveYear;

/** Tells the walk of a leave year in the words of the API. */
final class Explanation {

    private Explanation() {}

    static LedgerView of(AccountLedger account, LeaveYear year, LocalDate on) {
        LedgerWalk walk = account.walk();
        return new LedgerView(
                account.balance(year, on),
                walk.credits().stream()
                        .filter(credit -> credit.leaveYear() == year.number())
                        .map(credit -> credit(walk, credit))
                        .toList(),
                walk.debits().stream()
                        .filter(debit -> debit.leaveYear() == year.number() && !debit.isReceived())
                        .map(debit -> day(walk, debit))
                        .toList(),
                account.entries().stream()
                        .filter(entry -> entry.leaveYear() == year.number())
                        .map(Explanation::entry)
                        .toList());
    }

    private static LedgerView.Credit credit(LedgerWalk walk, Credit credit) {
        return new LedgerView.Credit(
                credit.entryId(),
                credit.kind().name(),
                credit.amount(),
                credit.validFrom(),
                credit.lastValidDay(),
                usedOf(walk, credit),
                walk.left(credit));
    }

    private static BigDecimal usedOf(LedgerWalk walk, Credit credit) {
        return walk.uses().stream()
                .filter(use -> use.credit() == credit)
                .map(LedgerWalk.Use::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static LedgerView.Day day(LedgerWalk walk, Debit debit) {
        List<LedgerView.Use> uses = walk.uses().stream()
                .filter(use -> use.debit() == debit)
                .map(use -> new LedgerView.Use(
                        use.credit().entryId(), use.credit().kind().name(), use.amount()))
                .toList();
        return new LedgerView.Day(
                debit.day(), debit.amount(), debit.requestId(), debit.status(), uses, walk.uncovered(debit));
    }

    private static LedgerView.Entry entry(LedgerEntry entry) {
        return new LedgerView.Entry(
                entry.id(),
                entry.kind().name(),
                entry.amount(),
                entry.day(),
                entry.validFrom(),
                entry.lastValidDay(),
                entry.requestId(),
                entry.reversesId(),
                entry.reducesId(),
                entry.runId(),
                entry.policyId(),
                entry.actorId(),
                entry.reason(),
                entry.recordedAt());
    }
}
