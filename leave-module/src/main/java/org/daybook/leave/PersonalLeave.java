package org.daybook.leave;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What leave keeps about one person.
 *
 * @param requests oldest first
 * @param ledger in the order of posting
 * @param balances by leave type and year
 * @param documents oldest first, without their content, which can be read one by one
 * @param closures by id
 */
public record PersonalLeave(
        List<RequestRecord> requests,
        List<LedgerRecord> ledger,
        List<BalanceRecord> balances,
        List<DocumentView> documents,
        List<ClosureRecord> closures) {

    /**
     * What a closure did for the person.
     *
     * @param name of the closure
     * @param days booked; 0 if the person was left out
     */
    public record ClosureRecord(long closureId, String name, ClosureOutcome outcome, BigDecimal days) {}

    /**
     * A request and everything that happened to it, oldest first.
     *
     * @param history with comments, which are about the person
     * @param amendments wishes to change it
     */
    public record RequestRecord(LeaveRequestView request, List<DecisionView> history, List<AmendmentView> amendments) {}

    /**
     * A row of the ledger.
     *
     * @param kind for example GRANT, DEBIT, REVERSAL, ADJUSTMENT
     * @param amount days: positive gives, negative takes
     * @param day the day of leave, of debits and their reversals
     * @param validFrom first day on which a credit can be used
     * @param lastValidDay last such day
     * @param reason of a correction
     */
    public record LedgerRecord(
            long id,
            String leaveType,
            int leaveYear,
            String kind,
            BigDecimal amount,
            LocalDate day,
            LocalDate validFrom,
            LocalDate lastValidDay,
            Long requestId,
            String reason,
            OffsetDateTime recordedAt) {}

    /**
     * A row of the balance history.
     *
     * @param available days that could still be booked in the leave year when it was last written
     */
    public record BalanceRecord(
            String leaveType,
            int leaveYear,
            BigDecimal available,
            OffsetDateTime createdAt,
            OffsetDateTime updatedAt) {}
}
