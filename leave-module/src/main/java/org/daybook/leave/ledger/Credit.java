package org.daybook.leave.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * Days that can be used.
 *
 * @param entryId its ledger row; null for a grant that is projected, not posted yet
 * @param leaveYear the leave year to whose figures it counts
 * @param amount days after reductions; below 0 if HR took more than there was
 * @param validFrom first day of leave that may use it
 * @param lastValidDay last day of leave that may use it
 */
record Credit(
        Long entryId, EntryKind kind, int leaveYear, BigDecimal amount, LocalDate validFrom, LocalDate lastValidDay) {

    /** What lapses first is used first; then carry-over before grant; then older before newer. */
    static final Comparator<Credit> ORDER_OF_USE = Comparator.comparing(Credit::lastValidDay)
            .thenComparing(credit -> credit.kind() != EntryKind.CARRY_IN)
            .thenComparing(Credit::validFrom)
            .thenComparing(Credit::entryId, Comparator.nullsLast(Comparator.naturalOrder()));

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(lastValidDay);
    }
}
