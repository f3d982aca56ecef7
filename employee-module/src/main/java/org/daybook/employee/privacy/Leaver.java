package org.daybook.employee.privacy;

import java.time.LocalDate;

/**
 * Somebody who left.
 *
 * @param lastDay the last day of employment
 */
record Leaver(long id, LocalDate lastDay) {

    /** Comes before everybody. */
    static final Leaver NOBODY = new Leaver(0, LocalDate.of(1, 1, 1));
}
