package org.daybook.leave.workday;

import java.time.LocalDate;
import org.daybook.leave.DayPart;

/**
 * A day, or half of one, on which nobody has to work.
 *
 * @param closed which part of the day
 */
record Holiday(LocalDate day, DayPart closed, String name) {

    /** Whether a half day of this date is closed: 0 for the morning, 1 for the afternoon. */
    boolean closes(long half) {
        return closed == DayPart.FULL || (closed == DayPart.MORNING) == (half == 0);
    }
}
