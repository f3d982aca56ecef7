package org.daybook.leave;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A request as of now.
 *
 * @param workingDays days that it costs, at most four decimals
 * @param level approval level that decides next, from 1; stays at the last level once decided
 * @param approvedBy who made the last decision, null while there is none
 * @param decidedAt when, null likewise
 * @param version rises with every change
 * @param documentState what is known of the document that the policy wants
 * @param documentDue last day on which a document that is wanted counts
 * @param continues the request of which this was a part until it was interrupted; null for all others
 */
public record LeaveRequestView(
        long id,
        long employeeId,
        String leaveType,
        LocalDate startDate,
        LocalDate endDate,
        DayPart startPart,
        DayPart endPart,
        BigDecimal workingDays,
        String reason,
        RequestStatus status,
        int level,
        Long approvedBy,
        OffsetDateTime decidedAt,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        long version,
        DocumentState documentState,
        LocalDate documentDue,
        Long continues) {}
