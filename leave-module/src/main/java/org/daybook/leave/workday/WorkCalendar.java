package org.daybook.leave.workday;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * One person's working half days: by the pattern that is valid on the date, less the holidays of the region that is
 * valid on the date.
 */
public final class WorkCalendar {

    /** Both halves of Monday to Friday, and no holidays. */
    public static final WorkCalendar MONDAY_TO_FRIDAY = new WorkCalendar(Map.of(), Map.of());

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final NavigableMap<LocalDate, WorkPattern> patterns;
    private final Map<LocalDate, Holiday> holidays;

    /**
     * @param patterns by their first day; Monday to Friday before the first of them
     * @param holidays of the person, by date
     */
    WorkCalendar(Map<LocalDate, WorkPattern> patterns, Map<LocalDate, Holiday> holidays) {
        this.patterns = new TreeMap<>(patterns);
        this.holidays = Map.copyOf(holidays);
    }

    /** The dates of a period that cost working days, with what each costs: 0.5 or 1 day. */
    public List<WorkingDay> workingDays(LeavePeriod period) {
        return days(period, false);
    }

    /** The dates of a period by the calendar: each costs 1 day, or 0.5 if only half of it is covered. */
    public List<WorkingDay> calendarDays(LeavePeriod period) {
        return days(period, true);
    }

    /** The half days of a period on which the person works, by number. */
    public List<Long> workedSlots(LeavePeriod period) {
        return LongStream.rangeClosed(period.firstSlot(), period.lastSlot())
                .filter(this::isWorked)
                .boxed()
                .toList();
    }

    /** What a period costs: its dates by the calendar, or those of them that are worked. */
    public List<WorkingDay> cost(LeavePeriod period, boolean calendarDays) {
        return days(period, calendarDays);
    }

    /** Whether the person works between two periods, the second of which begins after the first. */
    public boolean isWorkedBetween(LeavePeriod earlier, LeavePeriod later) {
        for (long slot = earlier.lastSlot() + 1; slot < later.firstSlot(); slot++) {
            if (isWorked(slot)) {
                return true;
            }
        }
        return false;
    }

    /** The holiday on a date, whether it would be worked otherwise or not. */
    Optional<Holiday> holidayOn(LocalDate date) {
        return Optional.ofNullable(holidays.get(date));
    }

    private List<WorkingDay> days(LeavePeriod period, boolean all) {
        List<WorkingDay> days = new ArrayList<>();
        for (LocalDate date = period.startDate(); !date.isAfter(period.endDate()); date = date.plusDays(1)) {
            long morning = date.toEpochDay() * 2;
            BigDecimal cost = cost(morning, period, all).add(cost(morning + 1, period, all));
            if (cost.signum() > 0) {
                days.add(new WorkingDay(date, cost));
            }
        }
        return days;
    }

    private BigDecimal cost(long slot, LeavePeriod period, boolean all) {
        boolean covered = period.firstSlot() <= slot && slot <= period.lastSlot();
        return covered && (all || isWorked(slot)) ? HALF : BigDecimal.ZERO;
    }

    /**
     * Whether the person works on a half day.
     *
     * @param slot number of the half day, as in {@link LeavePeriod#firstSlot()}
     */
    public boolean isWorked(long slot) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(slot, 2L));
        Map.Entry<LocalDate, WorkPattern> valid = patterns.floorEntry(date);
        Holiday holiday = holidays.get(date);
        return (valid == null ? WorkPattern.MONDAY_TO_FRIDAY : valid.getValue()).isWorked(slot)
                && (holiday == null || !holiday.closes(Math.floorMod(slot, 2L)));
    }
}
