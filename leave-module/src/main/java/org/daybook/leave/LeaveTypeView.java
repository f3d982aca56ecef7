package org.daybook.leave;

import java.math.BigDecimal;

/**
 * A leave type with the rules that are in force today.
 *
 * @param yearlyEntitlement days a leave year; null if unlimited
 * @param visibleToManagers whether managers see that leave is of this type, or only that somebody is absent
 */
public record LeaveTypeView(
        String code,
        String name,
        boolean unlimited,
        BigDecimal yearlyEntitlement,
        boolean halfDaysAllowed,
        int longestRunDays,
        boolean visibleToManagers) {}
