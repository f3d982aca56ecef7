package org.daybook.leave;

import java.time.LocalDate;

/** Somebody wishes to change approved leave; fired in the same transaction. */
public record AmendmentAsked(
        long requestId,
        int number,
        long employeeId,
        String leaveType,
        LocalDate startDate,
        LocalDate endDate,
        long askedBy) {}
