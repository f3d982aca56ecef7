package org.daybook.leave;

import java.math.BigDecimal;

/**
 * What a closure did, or would do, for one person.
 *
 * @param days booked; 0 for whoever was left out
 * @param overdrawn whether that is more than their policy allows
 */
public record ClosurePerson(long employeeId, String name, ClosureOutcome outcome, BigDecimal days, boolean overdrawn) {}
