package org.daybook.leave.workday;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.leave.DayPart;
import org.daybook.leave.LeaveRequestView;

/**
 * The half days that a request covers: from one slot to another, both included. A date has two slots, morning and
 * afternoon. On a single date a missing part follows the given one, so that {@code MORNING} alone means the morning.
 */
public record LeavePeriod(LocalDate startDate, DayPart startPart, LocalDate endDate, DayPart endPart) {

    /** The period that a caller means, parts brought to one form: {@code FULL} wherever a whole date is covered. */
    public static LeavePeriod of(LocalDate startDate, DayPart startPart, LocalDate endDate, DayPart endPart) {
        if (startDate.equals(endDate)) {
            DayPart first = orElse(startPart, orElse(endPart, DayPart.FULL));
            DayPart last = orElse(endPart, first);
            boolean wholeDay = first != DayPart.AFTERNOON && last != DayPart.MORNING;
            return wholeDay
                    ? new LeavePeriod(startDate, DayPart.FULL, endDate, DayPart.FULL)
                    : single(startDate, first, last);
        }
        return new LeavePeriod(
                startDate,
                startPart == DayPart.AFTERNOON ? DayPart.AFTERNOON : DayPart.FULL,
                endDate,
                endPart == DayPart.MORNING ? DayPart.MORNING : DayPart.FULL);
    }

    /** Afternoon to morning of one date stays as it is: it is in the wrong order. */
    private static LeavePeriod single(LocalDate date, DayPart first, DayPart last) {
        if (first == DayPart.AFTERNOON && last == DayPart.MORNING) {
            return new LeavePeriod(date, first, date, last);
        }
        DayPart half = first == DayPart.AFTERNOON ? DayPart.AFTERNOON : DayPart.MORNING;
        return new LeavePeriod(date, half, date, half);
    }

    private static DayPart orElse(DayPart part, DayPart otherwise) {
        return part == null ? otherwise : part;
    }

    /** The period that a request covers. */
    public static LeavePeriod of(LeaveRequestView request) {
        return new LeavePeriod(request.startDate(), request.startPart(), request.endDate(), request.endPart());
    }

    /** The period from one half day to another, both included, by their numbers. */
    public static LeavePeriod ofSlots(long first, long last) {
        return of(
                LocalDate.ofEpochDay(Math.floorDiv(first, 2L)),
                Math.floorMod(first, 2L) == 0 ? DayPart.FULL : DayPart.AFTERNOON,
                LocalDate.ofEpochDay(Math.floorDiv(last, 2L)),
                Math.floorMod(last, 2L) == 0 ? DayPart.MORNING : DayPart.FULL);
    }

    /** The half days that both cover; empty if there are none. */
    public Optional<LeavePeriod> common(LeavePeriod other) {
        return overlaps(other)
                ? Optional.of(ofSlots(Math.max(firstSlot(), other.firstSlot()), Math.min(lastSlot(), other.lastSlot())))
                : Optional.empty();
    }

    /** What remains of it without the half days of another: none, one or two periods, by date. */
    public List<LeavePeriod> without(LeavePeriod other) {
        if (!overlaps(other)) {
            return List.of(this);
        }
        List<LeavePeriod> remaining = new ArrayList<>();
        if (firstSlot() < other.firstSlot()) {
            remaining.add(ofSlots(firstSlot(), other.firstSlot() - 1));
        }
        if (other.lastSlot() < lastSlot()) {
            remaining.add(ofSlots(other.lastSlot() + 1, lastSlot()));
        }
        return remaining;
    }

    /** Whether it ends when it begins or later. */
    public boolean isInOrder() {
        return firstSlot() <= lastSlot();
    }

    public boolean hasHalfDays() {
        return startPart != DayPart.FULL || endPart != DayPart.FULL;
    }

    /** Calendar days from the first to the last date, both included. */
    public long calendarDays() {
        return ChronoUnit.DAYS.between(startDate, endDate) + 1;
    }

    /** Number of the first half day: two a date, counted from 1 January 1970. */
    public long firstSlot() {
        return startDate.toEpochDay() * 2 + (startPart == DayPart.AFTERNOON ? 1 : 0);
    }

    /** Number of the last half day. */
    public long lastSlot() {
        return endDate.toEpochDay() * 2 + (endPart == DayPart.MORNING ? 0 : 1);
    }

    public boolean overlaps(LeavePeriod other) {
        return firstSlot() <= other.lastSlot() && other.firstSlot() <= lastSlot();
    }
}
