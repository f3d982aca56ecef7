package org.daybook.leave;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * How a balance comes about: the credits, the days, which day used which credit, and the rows behind them.
 *
 * @param balance the figures that this explains
 * @param credits in the order in which they are used up
 * @param days in date order
 * @param entries the ledger rows themselves, oldest first
 */
public record LedgerView(LeaveBalance balance, List<Credit> credits, List<Day> days, List<Entry> entries) {

    /**
     * Days granted.
     *
     * @param entryId its ledger row; null for a grant that is projected, not posted yet
     * @param kind GRANT, CARRY_IN or ADJUSTMENT
     * @param amount after reductions
     * @param lastValidDay days of leave after it cannot use this credit
     * @param used by days; with {@code left} it is the amount, unless this credit made up for another one that HR had
     *     reduced below nothing, or was reduced so itself
     * @param left not used by any day; lapses after the last valid day
     */
    public record Credit(
            Long entryId,
            String kind,
            BigDecimal amount,
            LocalDate validFrom,
            LocalDate lastValidDay,
            BigDecimal used,
            BigDecimal left) {}

    /**
     * A day of leave.
     *
     * @param status of its request: PENDING or APPROVED
     * @param uses the credits that paid for it
     * @param uncovered what no credit paid for
     */
    public record Day(
            LocalDate date,
            BigDecimal amount,
            long requestId,
            RequestStatus status,
            List<Use> uses,
            BigDecimal uncovered) {}

    /** A part of a day, paid from one credit. */
    public record Use(Long entryId, String kind, BigDecimal amount) {}

    /** A ledger row. */
    public record Entry(
            long id,
            String kind,
            BigDecimal amount,
            LocalDate day,
            LocalDate validFrom,
            LocalDate lastValidDay,
            Long requestId,
            Long reversesId,
            Long reducesId,
            Long runId,
            Long policyId,
            Long actorId,
            String reason,
            OffsetDateTime recordedAt) {}
}
