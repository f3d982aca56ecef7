package org.daybook.leave.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.daybook.leave.policy.LeavePolicy;

/**
 * A row that should stand in the ledger by the rules.
 *
 * @param day of a lapse or of handing on: the last on which the days could be used
 * @param validFrom of a credit, otherwise null
 * @param lastValidDay of a credit, otherwise null
 * @param reason why it is posted; null for the first time
 */
record DueRow(
        LeavePolicy policy,
        int leaveYear,
        EntryKind kind,
        BigDecimal amount,
        LocalDate day,
        LocalDate validFrom,
        LocalDate lastValidDay,
        Slot slot,
        String reason) {

    boolean isInPlaceOf(LedgerEntry entry) {
        return kind == entry.kind() && leaveYear == entry.leaveYear() && slot.isSamePlaceAs(entry.slot());
    }

    boolean isSameAs(LedgerEntry entry) {
        return isInPlaceOf(entry)
                && amount.compareTo(entry.amount()) == 0
                && (validFrom == null || validFrom.equals(entry.validFrom()))
                && (lastValidDay == null || lastValidDay.equals(entry.lastValidDay()));
    }

    DueRow revised(int revision, String cause) {
        return new DueRow(
                policy,
                leaveYear,
                kind,
                amount,
                day,
                validFrom,
                lastValidDay,
                new Slot(slot.period(), slot.creditNo(), revision),
                cause);
    }

    /** The row, ready to be posted. */
    LedgerEntry toEntry(long employeeId, Long runId) {
        return new LedgerEntry(
                null,
                employeeId,
                policy.leaveType(),
                leaveYear,
                kind,
                amount,
                day,
                validFrom,
                lastValidDay,
                null,
                null,
                null,
                null,
                runId,
                policy.id(),
                null,
                reason,
                null,
                slot);
    }
}
