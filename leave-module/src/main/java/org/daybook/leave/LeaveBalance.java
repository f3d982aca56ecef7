package org.daybook.leave;

import java.math.BigDecimal;

/**
 * The figures of one leave type and leave year, in days with at most four decimals:
 * {@code available = entitled + carriedOver + adjusted - taken - pending - expired}.
 *
 * @param unlimited whether the type has no entitlement to run out of
 * @param entitled grants of the year, posted or projected
 * @param carriedOver handed on from the year before, less debt
 * @param adjusted corrections by HR
 * @param taken approved days of the year, past and future
 * @param pending days reserved by requests that wait for a decision
 * @param expired lapsed unused before the day of looking
 * @param available what can still be booked; null if unlimited
 */
public record LeaveBalance(
        String leaveType,
        int year,
        boolean unlimited,
        BigDecimal entitled,
        BigDecimal carriedOver,
        BigDecimal adjusted,
        BigDecimal taken,
        BigDecimal pending,
        BigDecimal expired,
        BigDecimal available) {}
