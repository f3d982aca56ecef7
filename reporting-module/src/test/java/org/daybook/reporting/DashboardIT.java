package org.daybook.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.employee.EmployeeModule;
import org.daybook.leave.LeaveModule;
import org.daybook.platform.Cursor;
import org.daybook.platform.RuleViolation;
import org.daybook.reporting.DashboardStats.Department;
import org.daybook.reporting.DashboardStats.Requests;
import org.daybook.reporting.DashboardStats.Upcoming;
import org.daybook.testing.MovableClock;
import org.daybook.testing.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The figures of {@link SmallCompany}, worked out by hand. */
@ExtendWith(ArquillianExtension.class)
class DashboardIT {

    @Inject
    private Dashboard dashboard;

    @Inject
    private SmallCompany company;

    @Inject
    private MovableClock clock;

    @Inject
    private Jdbi sql;

    @Deployment
    static WebArchive archive() {
        return Slice.of(DashboardIT.class, Cursor.class, EmployeeModule.class, LeaveModule.class, Dashboard.class);
    }

    @BeforeEach
    void beginOnTheFirstOfJune() {
        clock.moveTo(MovableClock.START);
    }

    private static List<String> months(DashboardStats stats) {
        return stats.byMonth().stream()
                .filter(month -> month.days().signum() > 0)
                .map(month -> month.month() + ": " + plain(month.days()))
                .toList();
    }

    private static List<String> types(DashboardStats stats) {
        return stats.byLeaveType().stream()
                .map(type -> type.leaveType() + ": " + plain(type.days()) + " in " + type.requests())
                .toList();
    }

    private static String plain(BigDecimal days) {
        return days.stripTrailingZeros().toPlainString();
    }

    @Test
    void theWholeCompanyInThisYear() {
        DashboardStats stats = dashboard.stats(null, null);

        assertThat(stats.employees()).isEqualTo(5);
        assertThat(stats.onLeaveToday()).isEqualTo(1);
        assertThat(stats.requests()).isEqualTo(new Requests(1, 4, 1, 1, 1));
        assertThat(stats.byDepartment())
                .containsExactly(
                        new Department("Management", 1, 0, 0),
                        new Department("Research", 3, 1, 1),
                        new Department("Sales", 1, 0, 0));
        assertThat(types(stats)).containsExactly("annual: 14 in 3", "casual: 1 in 1");
        assertThat(stats.byMonth()).hasSize(12);
        assertThat(months(stats)).containsExactly("2026-06: 8", "2026-07: 3", "2026-12: 4");
        assertThat(stats.upcoming()).extracting(Upcoming::name).containsExactly("Cleo", "Ben", "Cleo");
        assertThat(stats.asOf()).isEqualTo("2026-06-01T12:00:00Z");
    }

    @Test
    void aReportingLine() {
        DashboardStats stats = dashboard.stats(company.lead(), null);

        assertThat(stats.employees()).isEqualTo(3);
        assertThat(stats.onLeaveToday()).isEqualTo(1);
        assertThat(stats.requests()).isEqualTo(new Requests(1, 2, 1, 1, 1));
        assertThat(stats.byDepartment()).containsExactly(new Department("Research", 3, 1, 1));
        assertThat(types(stats)).containsExactly("annual: 10 in 2");
        assertThat(months(stats)).containsExactly("2026-06: 7", "2026-07: 3");
        assertThat(stats.upcoming()).extracting(Upcoming::name).containsExactly("Ben");
    }

    @Test
    void thePersonAtTheTopSeesTheWholeCompany() {
        assertThat(dashboard.stats(company.boss(), 2026))
                .usingRecursiveComparison()
                .isEqualTo(dashboard.stats(null, 2026));
    }

    @Test
    void somebodyWithoutReportsSeesThemselves() {
        DashboardStats stats = dashboard.stats(company.cleo(), null);

        assertThat(stats.employees()).isEqualTo(1);
        assertThat(stats.requests()).isEqualTo(new Requests(0, 2, 0, 0, 0));
        assertThat(types(stats)).containsExactly("annual: 4 in 1", "casual: 1 in 1");
        assertThat(stats.upcoming()).hasSize(2);
    }

    @Test
    void leaveOverTheNewYearCountsInBothYears() {
        DashboardStats stats = dashboard.stats(null, 2027);

        assertThat(stats.requests()).isEqualTo(new Requests(0, 1, 0, 0, 0));
        assertThat(types(stats)).containsExactly("annual: 6 in 1");
        assertThat(months(stats)).containsExactly("2027-01: 6");
    }

    @Test
    void aYearWithoutLeaveIsEmpty() {
        DashboardStats stats = dashboard.stats(null, 2020);

        assertThat(stats.requests()).isEqualTo(new Requests(0, 0, 0, 0, 0));
        assertThat(stats.byLeaveType()).isEmpty();
        assertThat(months(stats)).isEmpty();
    }

    @Test
    void aYearOutOfTheCalendarIsRefused() {
        RuleViolation violation = catchThrowableOfType(RuleViolation.class, () -> dashboard.stats(null, 1_000_000));

        assertThat(violation.code().code()).isEqualTo("validation-failed");
    }

    @Test
    void threeStatementsWhoeverLooksAndOneWhileNothingChanges() {
        clock.moveTo(MovableClock.START.plusDays(1));

        for (Long visibleTo : new Long[] {null, company.boss(), company.cleo()}) {
            assertThat(statements(visibleTo)).isEqualTo(3);
            assertThat(statements(visibleTo)).isEqualTo(1);
        }
    }

    private int statements(Long visibleTo) {
        AtomicInteger statements = new AtomicInteger();
        sql.setSqlLogger(counting(statements));
        try {
            dashboard.stats(visibleTo, null);
        } finally {
            sql.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        }
        return statements.get();
    }

    /** Counts this thread's only: timers ask the database, too. */
    private static SqlLogger counting(AtomicInteger statements) {
        Thread asking = Thread.currentThread();
        return new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                if (Thread.currentThread() == asking) {
                    statements.incrementAndGet();
                }
            }
        };
    }
}
