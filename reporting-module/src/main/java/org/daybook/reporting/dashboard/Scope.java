package org.daybook.reporting.dashboard;

import java.time.LocalDate;

/**
 * Whose figures, of which leave year.
 *
 * @param visibleTo this person and everyone below; null for all
 */
record Scope(Long visibleTo, int year, LocalDate today) {

    LocalDate firstDay() {
        return LocalDate.of(year, 1, 1);
    }

    LocalDate lastDay() {
        return LocalDate.of(year, 12, 31);
    }
}
