package org.daybook.leave.closure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.leave.ClosureOutcome;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.request.DayCount;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkCalendar;
import org.daybook.leave.workday.WorkingDay;

/**
 * What a closure means for one person: leave on all its half days in their employment on which they work and have no leave
 * yet. Leave that lies within it cuts it into pieces.
 */
final class ClosurePolicy {

    private final LeavePeriod closure;
    private final LeavePolicy policy;

    ClosurePolicy(LeavePeriod closure, LeavePolicy policy) {
        this.closure = closure;
        this.policy = policy;
    }

    /** Leave without a gap, and what it costs. */
    record Piece(LeavePeriod period, List<WorkingDay> days) {}

    /**
     * What is to be booked.
     *
     * @param pieces none unless the outcome is {@code BOOKED}
     */
    record Share(ClosureOutcome outcome, List<Piece> pieces) {

        static Share none(ClosureOutcome outcome) {
            return new Share(outcome, List.of());
        }
    }

    /**
     * @param joining first day of employment
     * @param leaving last day of employment, or null
     * @param taken active leave around it, by date, without overlaps
     */
    Share share(LocalDate joining, LocalDate leaving, WorkCalendar calendar, List<LeavePeriod> taken) {
        long first = Math.max(closure.firstSlot(), joining.toEpochDay() * 2);
        long last = leaving == null ? closure.lastSlot() : Math.min(closure.lastSlot(), leaving.toEpochDay() * 2 + 1);
        if (first > last) {
            return Share.none(ClosureOutcome.NOT_EMPLOYED);
        }
        if (days(first, last, calendar).isEmpty()) {
            return Share.none(ClosureOutcome.NO_WORKING_DAY);
        }
        List<Piece> pieces = new ArrayList<>();
        long free = first;
        for (LeavePeriod leave : taken) {
            add(pieces, free, Math.min(last, leave.firstSlot() - 1), calendar);
            free = Math.max(free, leave.lastSlot() + 1);
        }
        add(pieces, free, last, calendar);
        return pieces.isEmpty()
                ? Share.none(ClosureOutcome.HAS_LEAVE)
                : new Share(ClosureOutcome.BOOKED, List.copyOf(pieces));
    }

    private void add(List<Piece> pieces, long first, long last, WorkCalendar calendar) {
        List<WorkingDay> days = days(first, last, calendar);
        if (!days.isEmpty()) {
            pieces.add(new Piece(LeavePeriod.ofSlots(first, last), days));
        }
    }

    private List<WorkingDay> days(long first, long last, WorkCalendar calendar) {
        return first > last ? List.of() : DayCount.of(LeavePeriod.ofSlots(first, last), policy, calendar);
    }
}
