package org.daybook.leave;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.daybook.employee.EmployeeModule;
import org.daybook.leave.PolicyGroup.Kind;
import org.daybook.leave.PolicyRules.Accrual;
import org.daybook.leave.policy.Rules;
import org.daybook.platform.Cursor;
import org.daybook.testing.MovableClock;
import org.daybook.testing.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How many statements this module sends, for people with every kind of rule. Entities are read by one more each. */
@ExtendWith(ArquillianExtension.class)
class LeaveStatementsIT {

    private static final long HR = 1;

    @Inject
    private LeavePolicies policies;

    @Inject
    private HolidayCalendars holidays;

    @Inject
    private LeaveRequests requests;

    @Inject
    private LeaveBalances balances;

    @Inject
    private Company company;

    @Inject
    private MovableClock clock;

    @Inject
    private Jdbi sql;

    private long ada;

    @Deployment
    static WebArchive archive() {
        return Slice.of(LeaveStatementsIT.class, Cursor.class, EmployeeModule.class, LeaveModule.class);
    }

    @BeforeEach
    void hire() {
        clock.moveTo(MovableClock.START);
        ada = company.hire(company.hire(null));
        holidays.place(new PlaceEmployee(ada, null, "de-bw", LocalDate.of(2020, 1, 1), HR));
        requests.preview(Company.leave(ada, "annual", "2026-12-20", "2027-01-10"));
    }

    @Test
    void submittingAndPreviewing() {
        assertThat(sentBy(() -> company.submit(ada, "annual", "2026-06-08", "2026-06-12")))
                .hasSize(10);
        assertThat(sentBy(() -> requests.preview(Company.leave(ada, "annual", "2026-07-06", "2026-07-10"))))
                .hasSize(5);
    }

    @Test
    void submittingUnderPeriodicGrantsAndCarryOverTakesNoMore() {
        policies.define(new DefinePolicy(
                "annual",
                new PolicyGroup(Kind.PERSON, Long.toString(ada)),
                MovableClock.START,
                null,
                Rules.days("24")
                        .granted(Accrual.MONTH_START)
                        .cappedAt("30")
                        .carryOver("5", MonthDay.of(3, 31), "2")
                        .rules(),
                null,
                HR));
        clock.moveTo(LocalDate.of(2027, 2, 1));

        assertThat(sentBy(() -> company.submit(ada, "annual", "2027-02-08", "2027-02-12")))
                .hasSize(10);
        assertThat(sentBy(() -> balances.balances(ada, 2027, null))).hasSize(2);
    }

    @Test
    void aBalance() {
        assertThat(sentBy(() -> balances.balances(ada, null, null))).hasSize(1);
        assertThat(sentBy(() -> balances.balances(ada, 2027, null))).hasSize(2);
        assertThat(sentBy(() -> balances.explain(ada, null, null, null, null))).hasSize(2);
    }

    /** What timers send meanwhile does not count. */
    private List<String> sentBy(Runnable action) {
        Thread mine = Thread.currentThread();
        List<String> sent = new ArrayList<>();
        SqlLogger before = sql.getConfig(SqlStatements.class).getSqlLogger();
        sql.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                if (Thread.currentThread().equals(mine)) {
                    sent.add(context.getRawSql());
                }
            }
        });
        try {
            action.run();
        } finally {
            sql.setSqlLogger(before);
        }
        return sent;
    }
}
