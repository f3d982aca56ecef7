package org.daybook.leave.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.daybook.leave.RequestStatus;

/**
 * A working day of leave that wants to be paid from credits.
 *
 * @param entryId its ledger row; null while the request is only asked about
 * @param amount days, above 0
 * @param status of its request; null for debt that the leave year before handed on
 */
record Debit(Long entryId, int leaveYear, LocalDate day, BigDecimal amount, Long requestId, RequestStatus status) {

    static final Comparator<Debit> ORDER_OF_WALK = Comparator.comparing(Debit::day)
            .thenComparing(Debit::entryId, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Whether it is no day of leave but debt from the leave year before. */
    boolean isReceived() {
        return status == null;
    }
}
