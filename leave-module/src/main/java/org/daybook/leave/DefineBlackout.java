package org.daybook.leave;

import java.time.LocalDate;
import java.util.List;

/**
 * A span of days on which leave is not taken.
 *
 * @param name for people to read, one line
 * @param endDate last day, included
 * @param group everyone, a department or a location
 * @param leaveTypes only these; null for all but sick leave
 * @param reason for people to read, or null
 */
public record DefineBlackout(
        String name,
        LocalDate startDate,
        LocalDate endDate,
        PlanningGroup group,
        List<String> leaveTypes,
        String reason,
        long actorId) {}
