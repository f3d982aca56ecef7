package org.daybook.leave.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.policy.LeaveYear;
import org.daybook.leave.workday.WorkingDay;

/**
 * A row of the ledger: signed days and their cause.
 *
 * @param id null while not posted
 * @param amount days; credits are positive, debits negative, a reversal has the opposite sign of what it takes back
 * @param day the working day of a debit
 * @param validFrom first day of leave that may use a credit
 * @param lastValidDay last day of leave that may use a credit
 * @param reversesId the row that a reversal takes back
 * @param reducesId the credit that a negative adjustment reduces
 * @param requestStatus status of the request behind it, as read
 * @param recordedAt when posted; null while not posted
 * @param slot which of the rows of its kind and leave year it is
 */
public record LedgerEntry(
        Long id,
        long employeeId,
        String leaveType,
        int leaveYear,
        EntryKind kind,
        BigDecimal amount,
        LocalDate day,
        LocalDate validFrom,
        LocalDate lastValidDay,
        Long reversesId,
        Long reducesId,
        Long requestId,
        RequestStatus requestStatus,
        Long runId,
        Long policyId,
        Long actorId,
        String reason,
        OffsetDateTime recordedAt,
        Slot slot) {

    /** A row without a slot of its own. */
    public LedgerEntry(
            Long id,
            long employeeId,
            String leaveType,
            int leaveYear,
            EntryKind kind,
            BigDecimal amount,
            LocalDate day,
            LocalDate validFrom,
            LocalDate lastValidDay,
            Long reversesId,
            Long reducesId,
            Long requestId,
            RequestStatus requestStatus,
            Long runId,
            Long policyId,
            Long actorId,
            String reason,
            OffsetDateTime recordedAt) {
        this(
                id,
                employeeId,
                leaveType,
                leaveYear,
                kind,
                amount,
                day,
                validFrom,
                lastValidDay,
                reversesId,
                reducesId,
                requestId,
                requestStatus,
                runId,
                policyId,
                actorId,
                reason,
                recordedAt,
                Slot.FIRST);
    }

    /** A working day of a request. */
    public static LedgerEntry debit(
            long employeeId, LeavePolicy policy, WorkingDay day, Long requestId, RequestStatus status) {
        return new LedgerEntry(
                null,
                employeeId,
                policy.leaveType(),
                LeaveYear.of(day.date(), policy.leaveYearStart()).number(),
                EntryKind.DEBIT,
                day.cost().negate(),
                day.date(),
                null,
                null,
                null,
                null,
                requestId,
                status,
                null,
                policy.id(),
                null,
                null,
                null);
    }

    /** Days given by HR, valid through the leave year. */
    public static LedgerEntry credit(
            long employeeId, String leaveType, LeaveYear year, BigDecimal days, long actorId, String reason) {
        return new LedgerEntry(
                null,
                employeeId,
                leaveType,
                year.number(),
                EntryKind.ADJUSTMENT,
                days,
                null,
                year.firstDay(),
                year.lastDay(),
                null,
                null,
                null,
                null,
                null,
                null,
                actorId,
                reason,
                null);
    }

    /** Days taken by HR from this credit. */
    public LedgerEntry reducedBy(BigDecimal days, long actorId, String reason) {
        return new LedgerEntry(
                null,
                employeeId,
                leaveType,
                leaveYear,
                EntryKind.ADJUSTMENT,
                days.negate(),
                null,
                null,
                null,
                null,
                id,
                null,
                null,
                null,
                null,
                actorId,
                reason,
                null);
    }

    /** The row that takes this one back. */
    public LedgerEntry reversed(Long actorId) {
        return new LedgerEntry(
                null,
                employeeId,
                leaveType,
                leaveYear,
                EntryKind.REVERSAL,
                amount.negate(),
                day,
                null,
                null,
                id,
                null,
                requestId,
                requestStatus,
                null,
                policyId,
                actorId,
                null,
                null);
    }

    /** The same row with the reason for it. */
    public LedgerEntry because(String why) {
        return with(id, reversesId, reducesId, why);
    }

    LedgerEntry postedAs(long newId) {
        return with(newId, reversesId, reducesId, reason);
    }

    LedgerEntry referringTo(Long reversed, Long reduced) {
        return with(id, reversed, reduced, reason);
    }

    private LedgerEntry with(Long newId, Long reversed, Long reduced, String why) {
        return new LedgerEntry(
                newId,
                employeeId,
                leaveType,
                leaveYear,
                kind,
                amount,
                day,
                validFrom,
                lastValidDay,
                reversed,
                reduced,
                requestId,
                requestStatus,
                runId,
                policyId,
                actorId,
                why,
                recordedAt,
                slot);
    }

    /** Name of its kind, for those who only tell about rows. */
    public String kindName() {
        return kind.name();
    }

    /** Whether it is the next revision of a row. */
    boolean takesThePlaceOf(LedgerEntry old) {
        return kind == old.kind
                && employeeId == old.employeeId
                && leaveType.equals(old.leaveType)
                && leaveYear == old.leaveYear
                && slot.isSamePlaceAs(old.slot)
                && slot.revision() > old.slot.revision();
    }

    boolean isCredit() {
        return amount.signum() > 0
                && (kind == EntryKind.GRANT || kind == EntryKind.CARRY_IN || kind == EntryKind.ADJUSTMENT);
    }
}
