package org.daybook.leave;

import java.time.LocalDate;
import java.util.List;

/**
 * Leave for everybody of a group, because the company is closed.
 *
 * @param name for people to read, one line
 * @param startPart part of the first date, null for all of it
 * @param endPart part of the last date, null likewise
 * @param group everyone, a department or a location
 * @param exceptions ids of people who are not booked
 * @param reason for people to read, or null
 */
public record BookClosure(
        String name,
        String leaveType,
        LocalDate startDate,
        LocalDate endDate,
        DayPart startPart,
        DayPart endPart,
        PlanningGroup group,
        List<Long> exceptions,
        String reason,
        long actorId) {}
