package org.daybook.web.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.reporting.DashboardStats;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is going on in a group of people in one leave year. */
@Schema(name = "DashboardStats", description = "What is going on among the people you may see, in one leave year.")
public record StatsJson(
        OffsetDateTime asOf,
        long employees,
        long onLeaveToday,
        Requests requests,
        List<Department> byDepartment,
        List<LeaveType> byLeaveType,
        List<Month> byMonth,
        List<Upcoming> upcoming) {

    /** Requests by outcome. */
    @Schema(name = "RequestFigures", description = "Requests that touch the year, by outcome.")
    public record Requests(long pending, long approved, long rejected, long withdrawn, long cancelled) {}

    /** One department. */
    @Schema(name = "DepartmentFigures", description = "The figures of one department.")
    public record Department(String department, long employees, long onLeaveToday, long pending) {}

    /** One leave type. */
    @Schema(name = "LeaveTypeFigures", description = "Approved days and requests of one leave type.")
    public record LeaveType(String leaveType, BigDecimal days, long requests) {}

    /** One month. */
    @Schema(name = "MonthFigures", description = "Approved days of one month.")
    public record Month(String month, BigDecimal days) {}

    /** Leave that comes next. */
    @Schema(name = "UpcomingLeave", description = "Approved leave that has not begun.")
    public record Upcoming(
            long id,
            long employeeId,
            String name,
            String leaveType,
            LocalDate startDate,
            LocalDate endDate,
            BigDecimal workingDays) {}

    static StatsJson of(DashboardStats stats) {
        return new StatsJson(
                stats.asOf(),
                stats.employees(),
                stats.onLeaveToday(),
                requests(stats.requests()),
                stats.byDepartment().stream()
                        .map(d -> new Department(d.department(), d.employees(), d.onLeaveToday(), d.pending()))
                        .toList(),
                stats.byLeaveType().stream()
                        .map(t -> new LeaveType(t.leaveType(), t.days(), t.requests()))
                        .toList(),
                stats.byMonth().stream()
                        .map(m -> new Month(m.month(), m.days()))
                        .toList(),
                stats.upcoming().stream().map(StatsJson::upcoming).toList());
    }

    private static Requests requests(DashboardStats.Requests r) {
        return new Requests(r.pending(), r.approved(), r.rejected(), r.withdrawn(), r.cancelled());
    }

    private static Upcoming upcoming(DashboardStats.Upcoming u) {
        return new Upcoming(
                u.id(), u.employeeId(), u.name(), u.leaveType(), u.startDate(), u.endDate(), u.workingDays());
    }
}
