package org.daybook.leave;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/**
 * How many of a group have to be there, or may be away, on each half day.
 *
 * @param minimumPresent so many have to be there; null if the rule is about absence
 * @param maximumAway so many may be away; null if the rule is about presence
 * @param weekdays only on these; null for all
 * @param validFrom first day of leave for which it holds; null: always
 * @param validUntil last such day; null: for ever
 * @param leaveTypes only leave of these types counts as absence; null: all
 */
public record CoverageRuleView(
        long id,
        String name,
        PlanningGroup group,
        Integer minimumPresent,
        Integer maximumAway,
        Set<DayOfWeek> weekdays,
        LocalDate validFrom,
        LocalDate validUntil,
        List<String> leaveTypes,
        CoverageEffect effect,
        OffsetDateTime createdAt) {

    /** Whether it says anything about a day. */
    public boolean holdsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom))
                && (validUntil == null || !day.isAfter(validUntil))
                && (weekdays == null || weekdays.contains(day.getDayOfWeek()));
    }
}
