package org.daybook.leave;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * How many of a group have to be there, or may be away, on each half day.
 *
 * @param name for people to read, one line
 * @param group a department, a location or the team of a manager
 * @param minimumPresent so many have to be there; null if the rule is about absence
 * @param maximumAway so many may be away; null if the rule is about presence
 * @param weekdays only on these; null for all
 * @param validFrom first day of leave for which it holds; null: always
 * @param validUntil last such day; null: for ever
 * @param leaveTypes only leave of these types counts as absence; null: all
 */
public record DefineCoverageRule(
        String name,
        PlanningGroup group,
        Integer minimumPresent,
        Integer maximumAway,
        Set<DayOfWeek> weekdays,
        LocalDate validFrom,
        LocalDate validUntil,
        List<String> leaveTypes,
        CoverageEffect effect,
        long actorId) {}
