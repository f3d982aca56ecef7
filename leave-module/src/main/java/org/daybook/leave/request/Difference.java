package org.daybook.leave.request;

import java.util.ArrayList;
import java.util.List;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.ledger.LedgerEntry;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.workday.WorkingDay;

/**
 * What stands in the ledger for a request other than it should.
 *
 * @param days what the request costs
 * @param wrong debits of other days, or of other amounts
 * @param missing days without a debit
 */
record Difference(List<WorkingDay> days, List<LedgerEntry> wrong, List<WorkingDay> missing) {

    static Difference between(List<LedgerEntry> debits, List<WorkingDay> days) {
        List<LedgerEntry> wrong = debits.stream()
                .filter(debit -> days.stream().noneMatch(day -> isOf(debit, day)))
                .toList();
        List<WorkingDay> missing = days.stream()
                .filter(day -> debits.stream().noneMatch(debit -> isOf(debit, day)))
                .toList();
        return new Difference(days, wrong, missing);
    }

    /** The policy by which a request was debited: changes of its days go on by it. */
    static LeavePolicy policyOf(List<LedgerEntry> debits, Account account) {
        return debits.stream()
                .findFirst()
                .flatMap(debit -> account.policies().withId(debit.policyId()))
                .orElse(account.policy());
    }

    private static boolean isOf(LedgerEntry debit, WorkingDay day) {
        return debit.day().equals(day.date()) && debit.amount().negate().compareTo(day.cost()) == 0;
    }

    boolean isNone() {
        return wrong.isEmpty() && missing.isEmpty();
    }

    /** The rows that make it right. */
    List<LedgerEntry> rows(LeaveRequestView request, LeavePolicy policy, Long actorId, String why) {
        List<LedgerEntry> rows = new ArrayList<>();
        wrong.forEach(debit -> rows.add(debit.reversed(actorId).because(why)));
        missing.forEach(
                day -> rows.add(LedgerEntry.debit(request.employeeId(), policy, day, request.id(), request.status())
                        .because(why)));
        return rows;
    }
}
