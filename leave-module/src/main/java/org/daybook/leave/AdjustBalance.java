package org.daybook.leave;

import java.math.BigDecimal;

/**
 * A correction of a balance by HR.
 *
 * @param days positive to give, negative to take; not 0, at most four decimals, at most 366 either way
 * @param reason 1 to 1,000 characters; the employee sees it
 * @param actorId who corrects
 */
public record AdjustBalance(
        long employeeId, String leaveType, int year, BigDecimal days, String reason, long actorId) {}
