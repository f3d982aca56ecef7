package org.daybook.leave.workday;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which half days of the week are worked.
 *
 * @param mornings weekdays whose morning is worked
 * @param afternoons weekdays whose afternoon is worked
 */
public record WorkPattern(Set<DayOfWeek> mornings, Set<DayOfWeek> afternoons) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    /** Both halves of Monday to Friday. */
    public static final WorkPattern MONDAY_TO_FRIDAY = new WorkPattern(WEEKDAYS, WEEKDAYS);

    /** The dates of a period that cost something, with what each costs: 0.5 or 1 day. */
    public List<WorkingDay> workingDays(LeavePeriod period) {
        List<WorkingDay> days = new ArrayList<>();
        LocalDate date = period.startDate();
        while (!date.isAfter(period.endDate())) {
            BigDecimal cost = cost(date, period);
            if (cost.signum() > 0) {
                days.add(new WorkingDay(date, cost));
            }
            date = date.plusDays(1);
        }
        return days;
    }

    /** Whether somebody works between two periods, the second of which begins after the first. */
    public boolean isWorkedBetween(LeavePeriod earlier, LeavePeriod later) {
        for (long slot = earlier.lastSlot() + 1; slot < later.firstSlot(); slot++) {
            if (isWorked(slot)) {
                return true;
            }
        }
        return false;
    }

    private BigDecimal cost(LocalDate date, LeavePeriod period) {
        long morning = date.toEpochDay() * 2;
        return cost(morning, period).add(cost(morning + 1, period));
    }

    private BigDecimal cost(long slot, LeavePeriod period) {
        boolean covered = period.firstSlot() <= slot && slot <= period.lastSlot();
        return covered && isWorked(slot) ? HALF : BigDecimal.ZERO;
    }

    private boolean isWorked(long slot) {
        DayOfWeek weekday = LocalDate.ofEpochDay(Math.floorDiv(slot, 2L)).getDayOfWeek();
        return (Math.floorMod(slot, 2L) == 0 ? mornings : afternoons).contains(weekday);
    }
}
