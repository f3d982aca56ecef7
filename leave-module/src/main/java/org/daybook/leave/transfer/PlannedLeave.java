package org.daybook.leave.transfer;

import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.ledger.LedgerEntry;
import org.daybook.leave.workday.WorkingDay;

/**
 * Leave that can be taken as it was.
 *
 * @param deciderId null if nobody decided
 */
record PlannedLeave(long line, PastLeave leave, Account account, List<WorkingDay> days, Long deciderId) {

    /** The rows that it posts. @param requestId null while it is only worked out */
    List<LedgerEntry> debits(Long requestId) {
        return days.stream()
                .map(day -> LedgerEntry.debit(account.employeeId(), account.policy(), day, requestId, leave.status()))
                .toList();
    }

    LocalDate firstDay() {
        return leave.period().startDate();
    }

    LocalDate lastDay() {
        return leave.period().endDate();
    }
}
