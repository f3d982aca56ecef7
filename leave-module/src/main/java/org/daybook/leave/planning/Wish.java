package org.daybook.leave.planning;

import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.workday.LeavePeriod;

/**
 * Leave that somebody wants, or has, as far as planning asks.
 *
 * @param sickness whether it is of a type that interrupts other leave, which nobody chooses to take
 * @param costly the dates that cost something
 * @param slots the half days on which the person would work without it
 */
public record Wish(
        Member member,
        String leaveType,
        boolean sickness,
        LeavePeriod period,
        List<LocalDate> costly,
        List<Long> slots) {}
