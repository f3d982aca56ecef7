package org.daybook.leave.workday;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which half days are worked, and how long, in one week or in several that alternate.
 *
 * @param anchor a Monday on which the first of the weeks begins; it also begins every so many weeks before and after
 * @param mornings minutes worked before noon, seven a week from Monday on; 0 where nobody works
 * @param afternoons minutes worked after noon, in the same way
 */
record WorkPattern(LocalDate anchor, List<Integer> mornings, List<Integer> afternoons) {

    private static final int DAYS_OF_WEEK = 7;
    private static final int HALF_DAY_MINUTES = 240;
    private static final LocalDate A_MONDAY = LocalDate.of(1970, 1, 5);
    private static final List<Integer> WEEKDAYS = Stream.concat(
                    Collections.nCopies(5, HALF_DAY_MINUTES).stream(), Stream.of(0, 0))
            .toList();

    /** Both halves of Monday to Friday: the pattern of whoever has none. */
    public static final WorkPattern MONDAY_TO_FRIDAY = new WorkPattern(A_MONDAY, WEEKDAYS, WEEKDAYS);

    public WorkPattern {
        mornings = List.copyOf(mornings);
        afternoons = List.copyOf(afternoons);
    }

    /**
     * Whether a half day is worked.
     *
     * @param slot number of the half day, as in {@link LeavePeriod#firstSlot()}
     */
    boolean isWorked(long slot) {
        long days = Math.floorDiv(slot, 2L) - anchor.toEpochDay();
        int day = (int) Math.floorMod(days, (long) mornings.size());
        return (Math.floorMod(slot, 2L) == 0 ? mornings : afternoons).get(day) > 0;
    }

    /** Days worked in a week, each half day counted as 0.5, on average over the alternating weeks; to six places. */
    public BigDecimal daysPerWeek() {
        long halves = Stream.concat(mornings.stream(), afternoons.stream())
                .filter(minutes -> minutes > 0)
                .count();
        return BigDecimal.valueOf(halves * DAYS_OF_WEEK)
                .divide(BigDecimal.valueOf(2L * mornings.size()), 6, RoundingMode.HALF_UP);
    }
}
