package org.daybook.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.daybook.leave.Company.plain;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.daybook.employee.EmployeeModule;
import org.daybook.employee.EmployeeView;
import org.daybook.employee.Employees;
import org.daybook.employee.Role;
import org.daybook.leave.accrual.GrantTimer;
import org.daybook.platform.Cursor;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.SqlStates;
import org.daybook.testing.MovableClock;
import org.daybook.testing.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class LeaveBalancesIT {

    private static final String ADMINISTRATOR = "admin@daybook.test";
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Inject
    private LeaveBalances balances;

    @Inject
    private Employees employees;

    @Inject
    private Company company;

    @Inject
    private GrantTimer grants;

    @Inject
    private MovableClock clock;

    @Inject
    private Jdbi sql;

    @Resource
    private ManagedExecutorService threads;

    private long manager;
    private long ada;

    @Deployment
    static WebArchive archive() {
        return Slice.of(LeaveBalancesIT.class, Cursor.class, EmployeeModule.class, LeaveModule.class)
                .addAsResource(
                        new StringAsset("daybook.bootstrap-admin=" + ADMINISTRATOR),
                        "META-INF/microprofile-config.properties");
    }

    @BeforeEach
    void hirePeople() {
        clock.moveTo(MovableClock.START);
        manager = company.hire(null);
        ada = company.hire(manager);
    }

    private static String refused(Runnable call) {
        return catchThrowableOfType(RuleViolation.class, call::run).code().code();
    }

    @Test
    void theFirstAdministratorJoinsOnTheFirstBusinessDayWithLeaveToTake() {
        EmployeeView administrator = employees.findByEmail(ADMINISTRATOR).orElseThrow();

        assertThat(administrator.name()).isEqualTo("Administrator");
        assertThat(administrator.joiningDate()).isEqualTo(MovableClock.START);
        assertThat(administrator.roles()).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.HR, Role.ADMIN);
        assertThat(company.figures(administrator.id(), "annual", 2026)).isEqualTo("25+0-0-0=25");
    }

    @Test
    void joiningOpensFourAccountsAndGrantsTheYear() {
        List<LeaveBalance> figures = balances.balances(ada, null, null);

        assertThat(figures)
                .extracting(
                        LeaveBalance::leaveType,
                        LeaveBalance::year,
                        one -> plain(one.entitled()),
                        one -> plain(one.available()))
                .containsExactly(
                        tuple("annual", 2026, "25", "25"),
                        tuple("sick", 2026, "10", "10"),
                        tuple("casual", 2026, "8", "8"),
                        tuple("unpaid", 2026, "0", null));
        assertThat(figures).extracting(LeaveBalance::unlimited).containsExactly(false, false, false, true);
        assertThat(company.count("leave.accounts", ada)).isEqualTo(4);
        assertThat(company.count("leave.leave_balance_history", ada)).isEqualTo(3);
        assertThat(company.ledgerKinds(ada, "unpaid")).isEmpty();
    }

    @Test
    void joiningInALaterYearGrantsNothingYet() {
        long later = company.hire(manager, LocalDate.of(2027, 2, 1), null);

        assertThat(company.count("leave.accounts", later)).isEqualTo(4);
        assertThat(company.ledgerKinds(later, "annual")).isEmpty();
        assertThat(company.available(later, "annual", 2026)).isEqualTo("0");
        assertThat(company.available(later, "annual", 2027)).isEqualTo("25");
    }

    @Test
    void nobodyHasABalanceWhoIsNotThere() {
        assertThat(refused(() -> balances.balances(987_654_321, null, null))).isEqualTo("not-found");
        assertThat(refused(() -> balances.explain(ada, "golf", null, null, null)))
                .isEqualTo("validation-failed");
    }

    @Test
    void ledgerRowsCannotBeChanged() {
        company.submit(ada, "annual", "2026-06-08", "2026-06-08");

        for (String attempt : List.of(
                "UPDATE leave.ledger_entries SET amount = 99 WHERE employee_id = " + ada,
                "DELETE FROM leave.ledger_entries WHERE employee_id = " + ada,
                "TRUNCATE leave.ledger_entries",
                "TRUNCATE leave.leave_requests CASCADE",
                "UPDATE leave.request_events SET comment = 'x'",
                "DELETE FROM leave.request_events",
                "TRUNCATE leave.request_events")) {
            Throwable thrown = catchThrowable(() -> sql.useHandle(handle -> handle.execute(attempt)));
            assertThat(SqlStates.find(thrown))
                    .as(attempt)
                    .map(SQLException::getSQLState)
                    .contains("23001");
        }
        assertThat(company.ledgerKinds(ada, "annual")).containsExactly("GRANT", "DEBIT");
    }

    @Test
    void aNewLeaveYearIsGrantedOnceHoweverOftenAndByHowManyNodes() throws Exception {
        company.approve(company.submit(ada, "annual", "2026-06-08", "2026-06-12"), manager);
        long leaver = company.hire(manager, LocalDate.of(2020, 1, 1), LocalDate.of(2026, 12, 31));
        long future = company.hire(manager, LocalDate.of(2028, 1, 1), null);
        clock.moveTo(NEW_YEAR);

        List<Future<Boolean>> runs = new ArrayList<>();
        Callable<Boolean> run = grants::catchUp;
        for (int i = 0; i < 4; i++) {
            runs.add(threads.submit(run));
        }
        for (Future<Boolean> each : runs) {
            each.get();
        }
        assertThat(grants.catchUp()).isTrue();

        assertThat(company.ledgerKinds(ada, "annual"))
                .containsExactly("GRANT", "DEBIT", "DEBIT", "DEBIT", "DEBIT", "DEBIT", "GRANT", "EXPIRY");
        assertThat(company.ledgerKinds(ada, "sick")).containsExactly("GRANT", "GRANT", "EXPIRY");
        assertThat(company.ledgerKinds(leaver, "annual")).containsExactly("GRANT", "EXPIRY");
        assertThat(company.ledgerKinds(future, "annual")).isEmpty();
        assertThat(company.figures(ada, "annual", 2027)).isEqualTo("25+0-0-0=25");
        assertThat(company.count("leave.leave_balance_history", ada)).isEqualTo(6);
        assertThat(unfinishedRuns()).isZero();
    }

    private long unfinishedRuns() {
        return sql.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM leave.accrual_runs WHERE finished_at IS NULL")
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void whoWasAddedWithoutLeaveIsGrantedTheYearByTheNextRun() {
        long added = sql.withHandle(handle -> handle.createQuery(
                        "INSERT INTO employee.employees (name, email, department, joining_date, roles, created_at,"
                                + " updated_at, version) VALUES ('X', 'x' || random() || '@example.org', 'D',"
                                + " '2020-01-01', 'EMPLOYEE', now(), now(), 1) RETURNING id")
                .mapTo(Long.class)
                .one());
        assertThat(grants.catchUp()).isTrue();

        assertThat(company.figures(added, "annual", 2026)).isEqualTo("25+0-0-0=25");
        assertThat(company.count("leave.accounts", added)).isEqualTo(4);
    }

    @Test
    void inNovemberLeaveIsBookedFromTheGrantOfNextYear() {
        clock.moveTo(LocalDate.of(2026, 11, 16));
        company.approve(company.submit(ada, "casual", "2027-02-01", "2027-02-10"), manager);

        assertThat(company.figures(ada, "casual", 2026)).isEqualTo("8+0-0-0=8");
        assertThat(company.figures(ada, "casual", 2027)).isEqualTo("8+0-8-0=0");
        assertThat(refused(() -> company.submit(ada, "casual", "2027-03-01", "2027-03-01")))
                .isEqualTo("insufficient-balance");
        assertThat(uses(ada, "casual", 2027)).containsOnly("null");

        clock.moveTo(NEW_YEAR);
        grants.catchUp();
        assertThat(company.figures(ada, "casual", 2027)).isEqualTo("8+0-8-0=0");
        assertThat(uses(ada, "casual", 2027)).doesNotContain("null");
    }

    /** The credits that the stored projection names. */
    private List<String> uses(long employeeId, String leaveType, int year) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT use ->> 1 AS credit FROM leave.account_years, jsonb_array_elements(uses) AS use
                        WHERE employee_id = ? AND leave_type = ? AND leave_year = ?
                        """)
                .bind(0, employeeId)
                .bind(1, leaveType)
                .bind(2, year)
                .map((row, context) -> String.valueOf(row.getString("credit")))
                .list());
    }

    @Test
    void leaveOverTheNewYearUsesBothYears() {
        company.submit(ada, "annual", "2026-12-28", "2027-01-08");

        assertThat(company.figures(ada, "annual", 2026)).isEqualTo("25+0-0-4=21");
        assertThat(company.figures(ada, "annual", 2027)).isEqualTo("25+0-0-6=19");
        assertThat(company.count("leave.account_years", ada)).isEqualTo(5);
    }

    private AdjustmentView adjust(String leaveType, int year, String days) {
        return balances.adjust(new AdjustBalance(ada, leaveType, year, new BigDecimal(days), "By contract", manager));
    }

    @Test
    void humanResourcesGiveAndTakeDays() {
        AdjustmentView given = adjust("annual", 2026, "2.5");
        AdjustmentView taken = adjust("annual", 2026, "-4.25");

        assertThat(company.figures(ada, "annual", 2026)).isEqualTo("25+-1.75-0-0=23.25");
        assertThat(taken.days()).isEqualByComparingTo("-4.25");
        LedgerView ledger = balances.explain(ada, "annual", 2026, null, null).get(0);
        assertThat(ledger.credits())
                .extracting(credit -> plain(credit.amount()))
                .containsExactlyInAnyOrder("20.75", "2.5");
        assertThat(ledger.entries())
                .filteredOn(entry -> entry.kind().equals("ADJUSTMENT"))
                .extracting(LedgerView.Entry::id, LedgerView.Entry::actorId, LedgerView.Entry::reason)
                .containsExactly(tuple(given.id(), manager, "By contract"), tuple(taken.id(), manager, "By contract"));
    }

    @Test
    void humanResourcesMayOverdrawAndThenNothingMoreFits() {
        company.approve(company.submit(ada, "casual", "2026-06-08", "2026-06-10"), manager);
        adjust("casual", 2026, "-7");

        assertThat(company.figures(ada, "casual", 2026)).isEqualTo("8+-7-3-0=-2");
        assertThat(refused(() -> company.submit(ada, "casual", "2026-07-01", "2026-07-01")))
                .isEqualTo("insufficient-balance");
        adjust("casual", 2026, "3");
        company.submit(ada, "casual", "2026-07-01", "2026-07-01");
        assertThat(company.figures(ada, "casual", 2026)).isEqualTo("8+-4-3-1=0");
    }

    @Test
    void nobodyCorrectsTheirOwnBalance() {
        AdjustBalance own = new AdjustBalance(ada, "annual", 2026, BigDecimal.ONE, "I earned it", ada);

        assertThat(refused(() -> balances.adjust(own))).isEqualTo("self-approval");
        assertThat(company.ledgerKinds(ada, "annual")).containsExactly("GRANT");
    }

    @Test
    void anAdjustmentNeedsABalanceToAdjust() {
        assertThat(refused(() -> adjust("unpaid", 2026, "1"))).isEqualTo("validation-failed");
        assertThat(refused(() -> adjust("golf", 2026, "1"))).isEqualTo("validation-failed");
        assertThat(refused(() -> adjust("annual", 2029, "1"))).isEqualTo("validation-failed");
        assertThat(refused(() -> balances.adjust(
                        new AdjustBalance(987_654_321, "annual", 2026, BigDecimal.ONE, "Why not", manager))))
                .isEqualTo("not-found");
        assertThat(company.ledgerKinds(ada, "annual")).containsExactly("GRANT");
    }

    @Test
    void whatIsLeftLapsesAfterTheLastValidDay() {
        company.approve(company.submit(ada, "annual", "2026-06-08", "2026-06-12"), manager);

        LeaveBalance before = annual(2026, LocalDate.of(2026, 12, 31));
        LeaveBalance after = annual(2026, NEW_YEAR);
        assertThat(plain(before.expired()) + "/" + plain(before.available())).isEqualTo("0/20");
        assertThat(plain(after.expired()) + "/" + plain(after.available())).isEqualTo("20/0");
        assertThat(annual(null, NEW_YEAR).year()).isEqualTo(2027);
    }

    private LeaveBalance annual(Integer year, LocalDate on) {
        return balances.balances(ada, year, on).get(0);
    }

    @Test
    void anExplanationLooksBackAtWhatWasKnown() {
        OffsetDateTime first = databaseTime();
        LeaveRequestView request = company.submit(ada, "annual", "2026-06-08", "2026-06-09");
        OffsetDateTime second = databaseTime();
        company.approve(request, manager);
        OffsetDateTime third = databaseTime();
        employees.deactivate(ada, MovableClock.START);

        assertThat(known(first)).isEqualTo("taken 0, pending 0, rows 1");
        assertThat(known(second)).isEqualTo("taken 0, pending 2, rows 3");
        assertThat(known(third)).isEqualTo("taken 2, pending 0, rows 3");
        assertThat(known(null)).isEqualTo("taken 0, pending 0, rows 5");
    }

    private String known(OffsetDateTime moment) {
        LedgerView ledger = balances.explain(ada, "annual", 2026, null, moment).get(0);
        return "taken %s, pending %s, rows %d"
                .formatted(
                        plain(ledger.balance().taken()),
                        plain(ledger.balance().pending()),
                        ledger.entries().size());
    }

    private OffsetDateTime databaseTime() {
        return sql.withHandle(handle -> handle.createQuery("SELECT clock_timestamp()")
                .mapTo(OffsetDateTime.class)
                .one());
    }

    @Test
    void anExplanationSaysWhichDayUsedWhichCredit() {
        company.submit(ada, "annual", "2026-06-05", "2026-06-08");

        List<LedgerView> ledgers = balances.explain(ada, null, 2026, null, null);
        LedgerView annual = ledgers.get(0);
        Long grant = annual.credits().get(0).entryId();
        assertThat(ledgers).hasSize(4);
        assertThat(annual.days())
                .extracting(LedgerView.Day::date)
                .containsExactly(LocalDate.of(2026, 6, 5), LocalDate.of(2026, 6, 8));
        assertThat(annual.days())
                .flatExtracting(LedgerView.Day::uses)
                .extracting(LedgerView.Use::entryId)
                .containsExactly(grant, grant);
        assertThat(annual.credits().get(0).left()).isEqualByComparingTo("23");
        assertThat(annual.balance().available()).isEqualByComparingTo("23");
    }
}
