package org.daybook.leave;

import java.time.LocalDate;
import java.util.List;

/**
 * A new work pattern.
 *
 * @param name at most 100 characters, unlike all others
 * @param firstWeekOf any day of a week that is the first of the weeks; null where there is only one
 * @param weeks 1 to 53 weeks that alternate
 */
public record DefineWorkPattern(String name, LocalDate firstWeekOf, List<WorkWeek> weeks, long actorId) {}
