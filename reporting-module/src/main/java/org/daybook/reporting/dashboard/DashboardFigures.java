package org.daybook.reporting.dashboard;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.daybook.reporting.Dashboard;
import org.daybook.reporting.DashboardStats;
import org.daybook.reporting.DashboardStats.Department;

/** The one implementation of {@link Dashboard}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DashboardFigures implements Dashboard {

    @Inject
    private DashboardQueries queries;

    @Inject
    private KeptFigures kept;

    @Inject
    private ReadingTurns turns;

    @Inject
    private Clock clock;

    @Override
    public DashboardStats stats(Long visibleTo, Integer year) {
        LocalDate today = LocalDate.now(clock);
        Scope scope = new Scope(visibleTo, year == null ? today.getYear() : year, today);
        long arrival = System.nanoTime();
        // Asked before the figures: what changes in between makes them newer than their stamp, never older.
        Stamp stamp = queries.stamp();
        return kept.find(scope, stamp, now())
                .orElseGet(() -> turns.take(
                        scope, () -> kept.readSince(scope, arrival).orElseGet(() -> readAndKeep(scope, stamp))));
    }

    private DashboardStats readAndKeep(Scope scope, Stamp stamp) {
        long begun = System.nanoTime();
        DashboardStats read = read(scope, now());
        kept.keep(scope, stamp, read, begun, Duration.ofNanos(System.nanoTime() - begun));
        return read;
    }

    private DashboardStats read(Scope scope, OffsetDateTime asOf) {
        RequestFigures figures = queries.figures(scope);
        List<Department> departments = figures.byDepartment();
        return new DashboardStats(
                asOf,
                departments.stream().mapToLong(Department::employees).sum(),
                departments.stream().mapToLong(Department::onLeaveToday).sum(),
                figures.counts(),
                departments,
                figures.byLeaveType(),
                figures.byMonth(),
                queries.upcoming(scope));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
