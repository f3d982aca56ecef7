package org.daybook.leave;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A run that posted what was due.
 *
 * @param id null for a dry run, which leaves no record
 * @param dueBy the day by which it was due
 * @param finishedAt null while it goes on, or if it was cut off; the next run goes on then
 * @param accounts looked at
 * @param rowsPosted rows of the ledger
 * @param skipped accounts in which nothing was due
 * @param leftOut ids of people to whom nothing could be posted, at most a hundred; the log of a node tells why
 * @param lines what was posted, by kind
 */
public record AccrualRunView(
        Long id,
        LocalDate dueBy,
        OffsetDateTime startedAt,
        OffsetDateTime finishedAt,
        long accounts,
        long rowsPosted,
        long skipped,
        List<Long> leftOut,
        List<Line> lines) {

    /**
     * Rows of one kind.
     *
     * @param what kind of row: GRANT, CARRY_IN, EXPIRY, ...
     * @param days their sum
     */
    public record Line(String what, long number, BigDecimal days) {}
}
