package org.daybook.leave;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A request was submitted; fired in the same transaction. */
public record LeaveSubmitted(
        long requestId,
        long employeeId,
        String leaveType,
        LocalDate startDate,
        LocalDate endDate,
        BigDecimal workingDays) {}
