package org.daybook.leave;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A wish to change approved leave.
 *
 * @param number from 1 in each request
 * @param workingDays what the leave would cost, as of the asking or, once accepted, as it does
 * @param askedBy the employee, or HR on their behalf
 * @param decidedBy who accepted or refused it; null while it waits, and for the system
 */
public record AmendmentView(
        long requestId,
        int number,
        AmendmentStatus status,
        LocalDate startDate,
        LocalDate endDate,
        DayPart startPart,
        DayPart endPart,
        BigDecimal workingDays,
        String reason,
        long askedBy,
        OffsetDateTime createdAt,
        Long decidedBy,
        OffsetDateTime decidedAt,
        String comment) {}
