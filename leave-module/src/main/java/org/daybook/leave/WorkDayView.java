package org.daybook.leave;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A date in the life of a person.
 *
 * @param worked the part of it that they work, which is what leave on it costs: 0, 0.5 or 1 day
 * @param holiday the holiday on it, worked otherwise or not; null if there is none
 */
public record WorkDayView(LocalDate date, BigDecimal worked, HolidayView holiday) {}
