package org.daybook.leave;

import java.math.BigDecimal;

/**
 * Some people of a closure.
 *
 * @param people how many
 * @param days booked for them, together
 * @param overdrawn how many of them have less than their policy allows since
 */
public record ClosureLine(ClosureOutcome outcome, long people, BigDecimal days, long overdrawn) {}
