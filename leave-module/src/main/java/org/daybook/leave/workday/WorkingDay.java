package org.daybook.leave.workday;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A date of leave that costs something.
 *
 * @param cost 0.5 or 1 day
 */
public record WorkingDay(LocalDate date, BigDecimal cost) {

    /** What all of them cost together. */
    public static BigDecimal total(List<WorkingDay> days) {
        return days.stream().map(WorkingDay::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
