package org.daybook.reporting.dashboard;

import java.time.LocalDate;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;

/**
 * Whose figures, of which leave year.
 *
 * @param visibleTo this person and everyone below; null for all
 */
record Scope(Long visibleTo, int year, LocalDate today) {

    private static final int FIRST = 1900;
    private static final int LAST = 2999;

    Scope {
        if (year < FIRST || year > LAST) {
            throw new RuleViolation(
                    CommonProblem.VALIDATION_FAILED, "/year", "It must lie between " + FIRST + " and " + LAST + ".");
        }
    }

    LocalDate firstDay() {
        return LocalDate.of(year, 1, 1);
    }

    LocalDate lastDay() {
        return LocalDate.of(year, 12, 31);
    }
}
