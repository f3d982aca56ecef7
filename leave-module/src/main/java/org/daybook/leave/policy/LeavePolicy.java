package org.daybook.leave.policy;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The rules of one leave type that are in force on a day.
 *
 * @param id of the policy row, recorded with what follows from it
 * @param yearlyEntitlement days a leave year; null: without limit
 * @param negativeLimit days by which a leave year may be overdrawn
 * @param longestRunDays calendar days in one run
 * @param monthsAhead how far after today leave may begin
 * @param monthsBack how far before today leave may begin
 */
public record LeavePolicy(
        long id,
        String leaveType,
        BigDecimal yearlyEntitlement,
        BigDecimal negativeLimit,
        boolean halfDaysAllowed,
        int longestRunDays,
        int monthsAhead,
        int monthsBack) {

    public boolean unlimited() {
        return yearlyEntitlement == null;
    }

    /** The last day on which leave may begin, seen from a day. */
    public LocalDate latestStart(LocalDate today) {
        return today.plusMonths(monthsAhead);
    }

    /** The first day on which leave may begin, seen from a day. */
    public LocalDate earliestStart(LocalDate today) {
        return today.minusMonths(monthsBack);
    }
}
