package org.daybook.reporting.dashboard;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.daybook.reporting.Dashboard;
import org.daybook.reporting.DashboardStats;
import org.daybook.reporting.DashboardStats.Department;

/** The one implementation of {@link Dashboard}. */
@Stateless
public class DashboardFigures implements Dashboard {

    @Inject
    private DashboardQueries queries;

    @Inject
    private Clock clock;

    @Override
    public DashboardStats stats(Long visibleTo, Integer year) {
        LocalDate today = LocalDate.now(clock);
        Scope scope = new Scope(visibleTo, year == null ? today.getYear() : year, today);
        List<Department> departments = queries.departments(scope);
        RequestFigures requests = queries.requests(scope);
        return new DashboardStats(
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS),
                departments.stream().mapToLong(Department::employees).sum(),
                departments.stream().mapToLong(Department::onLeaveToday).sum(),
                requests.counts(),
                departments,
                requests.byLeaveType(),
                requests.byMonth(),
                queries.upcoming(scope));
    }
}
