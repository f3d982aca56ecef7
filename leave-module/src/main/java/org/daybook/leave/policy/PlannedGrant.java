package org.daybook.leave.policy;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A grant that a policy provides for.
 *
 * @param period number of it in its leave year; with type and leave year it is granted once
 * @param day on which it is granted, and from which it can be used
 * @param amount days, before any cap; may be 0
 */
public record PlannedGrant(LeavePolicy policy, int period, LocalDate day, BigDecimal amount) {}
