package org.daybook.leave;

import java.time.LocalDate;

/**
 * A wish to change approved leave: when it shall be instead.
 *
 * @param actor the employee, or HR on their behalf
 * @param startPart part of the first date, null for FULL (on a single date: the other part, if that is given)
 * @param endPart part of the last date, null likewise
 * @param reason at most 1,000 characters, or null
 */
public record AmendLeave(
        long requestId,
        Actor actor,
        LocalDate startDate,
        LocalDate endDate,
        DayPart startPart,
        DayPart endPart,
        String reason) {}
