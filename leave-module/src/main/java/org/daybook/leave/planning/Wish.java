package org.daybook.leave.planning;

import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.workday.LeavePeriod;

/**
 * Leave that somebody wants, or has, as far as planning asks.
 *
 * @param costly the dates that cost something
 * @param slots the half days on which the person would work without it
 */
public record Wish(Member member, String leaveType, LeavePeriod period, List<LocalDate> costly, List<Long> slots) {}
