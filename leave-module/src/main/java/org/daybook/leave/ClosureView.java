package org.daybook.leave;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A closure as of now.
 *
 * @param people of the group when it was entered
 * @param lines what became of those who were looked at so far, by outcome
 * @param touched rules of planning that it goes beyond
 * @param finishedAt when everybody was booked, or had their days back; null while that goes on
 */
public record ClosureView(
        long id,
        String name,
        String leaveType,
        LocalDate startDate,
        LocalDate endDate,
        DayPart startPart,
        DayPart endPart,
        PlanningGroup group,
        List<Long> exceptions,
        String reason,
        ClosureState state,
        long people,
        List<ClosureLine> lines,
        List<TouchedRule> touched,
        long actorId,
        OffsetDateTime createdAt,
        OffsetDateTime finishedAt) {}
