package org.daybook.leave;

import java.time.LocalDate;

/**
 * A holiday of a region.
 *
 * @param closed the part of the day on which nobody works
 */
public record HolidayView(LocalDate day, DayPart closed, String name) {}
