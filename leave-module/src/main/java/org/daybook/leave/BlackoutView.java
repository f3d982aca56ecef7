package org.daybook.leave;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A span of days on which leave is not taken.
 *
 * @param leaveTypes only these; null for all but sick leave
 */
public record BlackoutView(
        long id,
        String name,
        LocalDate startDate,
        LocalDate endDate,
        PlanningGroup group,
        List<String> leaveTypes,
        String reason,
        OffsetDateTime createdAt) {}
