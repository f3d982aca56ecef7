package org.daybook.leave;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A work pattern.
 *
 * @param firstWeekOf a Monday on which the first week begins
 * @param daysPerWeek days worked in a week on average, half days as 0.5
 */
public record WorkPatternView(
        long id, String name, LocalDate firstWeekOf, List<WorkWeek> weeks, BigDecimal daysPerWeek) {}
