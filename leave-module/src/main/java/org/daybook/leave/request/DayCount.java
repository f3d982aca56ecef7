package org.daybook.leave.request;

import java.util.List;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkCalendar;
import org.daybook.leave.workday.WorkingDay;

/** What the dates of leave cost: working days, or all days where the policy says so. */
public final class DayCount {

    private DayCount() {}

    public static List<WorkingDay> of(LeavePeriod period, LeavePolicy policy, WorkCalendar calendar) {
        return policy.booking().calendarDays() ? calendar.calendarDays(period) : calendar.workingDays(period);
    }
}
