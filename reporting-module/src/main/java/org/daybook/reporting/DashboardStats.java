package org.daybook.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What is going on in a group of people in one leave year.
 *
 * @param asOf when the figures were read: now, or a little while ago if nothing has changed since
 * @param employees active people in the group
 * @param onLeaveToday people with approved leave today
 * @param requests requests that touch the year, by outcome
 * @param byLeaveType approved days and requests of the year; types that managers do not see are one, {@code absent}, where
 *     only the people below somebody are in the group
 * @param byMonth approved days by month of the year, all twelve
 * @param upcoming the next approved leave that has not begun, at most ten
 */
public record DashboardStats(
        OffsetDateTime asOf,
        long employees,
        long onLeaveToday,
        Requests requests,
        List<Department> byDepartment,
        List<LeaveType> byLeaveType,
        List<Month> byMonth,
        List<Upcoming> upcoming) {

    public record Requests(long pending, long approved, long rejected, long withdrawn, long cancelled) {}

    public record Department(String department, long employees, long onLeaveToday, long pending) {}

    public record LeaveType(String leaveType, BigDecimal days, long requests) {}

    /** @param month 1 to 12 as {@code 2026-03} */
    public record Month(String month, BigDecimal days) {}

    public record Upcoming(
            long id,
            long employeeId,
            String name,
            String leaveType,
            LocalDate startDate,
            LocalDate endDate,
            BigDecimal workingDays) {}
}
