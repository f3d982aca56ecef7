package org.daybook.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.daybook.leave.Company.act;
import static org.daybook.leave.Company.comment;
import static org.daybook.leave.Company.leave;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.daybook.employee.EmployeeModule;
import org.daybook.employee.Employees;
import org.daybook.employee.PersonalData;
import org.daybook.leave.PersonalLeave.LedgerRecord;
import org.daybook.leave.PersonalLeave.RequestRecord;
import org.daybook.leave.accrual.GrantTimer;
import org.daybook.platform.Cursor;
import org.daybook.platform.PageRequest;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.audit.AuditChecker;
import org.daybook.platform.audit.AuditContext;
import org.daybook.platform.audit.AuditOrigin;
import org.daybook.platform.audit.AuditQuery;
import org.daybook.platform.audit.AuditRecord;
import org.daybook.platform.audit.AuditSealing;
import org.daybook.platform.audit.AuditSearch;
import org.daybook.testing.MovableClock;
import org.daybook.testing.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every change of leave leaves exactly one row in the audit trail, and what was written about a person can go. */
@ExtendWith(ArquillianExtension.class)
class AuditedLeaveIT {

    @Inject
    private LeaveRequests requests;

    @Inject
    private LeaveBalances balances;

    @Inject
    private LeaveRecords records;

    @Inject
    private Employees employees;

    @Inject
    private PersonalData personal;

    @Inject
    private Company company;

    @Inject
    private Objections objections;

    @Inject
    private GrantTimer grants;

    @Inject
    private AuditSearch trail;

    @Inject
    private AuditSealing sealing;

    @Inject
    private AuditContext context;

    @Inject
    private MovableClock clock;

    @Inject
    private Jdbi sql;

    private long manager;
    private long ada;

    @Deployment
    static WebArchive archive() {
        return Slice.of(AuditedLeaveIT.class, Cursor.class, EmployeeModule.class, LeaveModule.class);
    }

    @BeforeEach
    void hirePeople() {
        objections.none();
        clock.moveTo(MovableClock.START);
        manager = company.hire(null);
        ada = company.hire(manager);
    }

    /** What happened to Ada's leave, newest first. */
    private List<AuditRecord> rows() {
        return trail.page(AuditQuery.about(ada)).items().stream()
                .filter(row -> !List.of("employee", "audit-entry").contains(row.subjectType()))
                .toList();
    }

    private List<String> actions() {
        return rows().stream().map(AuditRecord::action).toList();
    }

    private List<AuditRecord> runs() {
        return trail.page(new AuditQuery(
                        null, "accrual.run", null, null, null, null, null, null, null, PageRequest.of(null, null)))
                .items();
    }

    private List<Long> runIds() {
        return sql.withHandle(handle -> handle.createQuery("SELECT id FROM leave.accrual_runs")
                .mapTo(Long.class)
                .list());
    }

    private void assertChainHolds() throws SQLException {
        sealing.seal(() -> true);
        try (Handle handle = sql.open()) {
            assertThat(AuditChecker.check(handle.getConnection()).findings()).isEmpty();
        }
    }

    @Test
    void submittingIsOneRowWithTheWholeRequest() {
        context.set(AuditOrigin.anonymous("API", "192.0.2.7", "exchange-9").byPerson(ada));

        LeaveRequestView request = company.submit(ada, "sick", "2026-06-05", "2026-06-09");

        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.action()).isEqualTo("leave-request.submitted");
            assertThat(row.subjectType()).isEqualTo("leave-request");
            assertThat(row.subjectId()).isEqualTo(request.id());
            assertThat(row.actorId()).isEqualTo(ada);
            assertThat(row.correlationId()).isEqualTo("exchange-9");
            assertThat(row.before()).isNull();
            assertThat(row.after())
                    .isEqualTo("{\"capacity\":\"EMPLOYEE\",\"employeeId\":" + ada
                            + ",\"endDate\":\"2026-06-09\",\"endPart\":\"FULL\",\"leaveType\":\"sick\","
                            + "\"reason\":\"Rest\",\"startDate\":\"2026-06-05\",\"startPart\":\"FULL\","
                            + "\"status\":\"PENDING\",\"workingDays\":3}");
        });
    }

    @Test
    void eachStepIsOneRowWithWhereItStoodAndStands() throws SQLException {
        LeaveRequestView first = company.submit(ada, "annual", "2026-06-08", "2026-06-08");
        company.approve(first, manager);
        company.approve(first, manager);
        requests.cancel(act(first, ada));
        LeaveRequestView second = company.submit(ada, "annual", "2026-06-09", "2026-06-09");
        requests.reject(comment(second, manager, "Too short"));
        LeaveRequestView third = company.submit(ada, "annual", "2026-06-10", "2026-06-10");
        requests.withdraw(act(third, ada));

        assertThat(actions())
                .containsExactly(
                        "leave-request.withdrawn",
                        "leave-request.submitted",
                        "leave-request.rejected",
                        "leave-request.submitted",
                        "leave-request.cancelled",
                        "leave-request.approved",
                        "leave-request.submitted");
        assertThat(rows().get(2).before()).isEqualTo("{\"status\":\"PENDING\"}");
        assertThat(rows().get(2).after())
                .isEqualTo("{\"capacity\":\"MANAGER\",\"comment\":\"Too short\",\"status\":\"REJECTED\"}");
        assertThat(rows().get(4).before()).isEqualTo("{\"status\":\"APPROVED\"}");
        assertChainHolds();
    }

    @Test
    void whatIsRefusedOrFailsLeavesNoRow() throws SQLException {
        LeaveRequestView request = company.submit(ada, "annual", "2026-06-08", "2026-06-08");
        assertThatThrownBy(() -> requests.submit(leave(ada, "annual", "2026-06-08", "2026-06-08")))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> company.approve(request, ada)).isInstanceOf(RuleViolation.class);
        objections.to(LeaveDecided.class);
        assertThatThrownBy(() -> company.approve(request, manager)).isInstanceOf(EJBException.class);

        assertThat(actions()).containsExactly("leave-request.submitted");
        assertChainHolds();
    }

    @Test
    void aLeaversFutureLeaveIsCalledOffByTheSystemOneRowEach() {
        company.submit(ada, "annual", "2026-07-06", "2026-07-06");
        company.approve(company.submit(ada, "annual", "2026-07-07", "2026-07-07"), manager);

        employees.deactivate(ada, LocalDate.of(2026, 6, 30));

        assertThat(actions().subList(0, 2))
                .containsExactlyInAnyOrder("leave-request.withdrawn", "leave-request.cancelled");
        assertThat(rows().get(0).after()).contains("\"capacity\":\"SYSTEM\"");
        assertThat(actions()).hasSize(5);
    }

    @Test
    void aCorrectionIsOneRow() {
        AdjustmentView posted =
                balances.adjust(new AdjustBalance(ada, "annual", 2026, new BigDecimal("-1.50"), "Agreed", manager));

        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.action()).isEqualTo("leave-balance.adjusted");
            assertThat(row.subjectId()).isEqualTo(posted.id());
            assertThat(row.after())
                    .isEqualTo("{\"days\":-1.5,\"leaveType\":\"annual\",\"reason\":\"Agreed\",\"year\":2026}");
        });
    }

    @Test
    void grantingAYearToEverybodyIsOneRow() {
        clock.moveTo(LocalDate.of(2027, 1, 1));

        grants.catchUp();
        grants.catchUp();

        assertThat(runs()).isNotEmpty();
        assertThat(runs().stream().map(AuditRecord::subjectId).toList()).containsExactlyInAnyOrderElementsOf(runIds());
        assertThat(runs().get(0).after()).isEqualTo("{\"dueBy\":\"2027-01-01\"}");
        assertThat(runs().get(0).personId()).isNull();
    }

    private LeaveBalance balanceOf(String leaveType) {
        return balances.balances(ada, 2026, null).stream()
                .filter(balance -> balance.leaveType().equals(leaveType))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPersonSeesEverythingThatIsKept() {
        LeaveRequestView request = company.submit(ada, "annual", "2026-06-08", "2026-06-09");
        requests.reject(comment(request, manager, "Too short"));
        company.submit(ada, "sick", "2026-06-10", "2026-06-10");
        balances.adjust(new AdjustBalance(ada, "annual", 2026, BigDecimal.ONE, "Agreed", manager));

        PersonalLeave kept = records.of(ada);

        assertThat(kept.requests()).hasSize(2);
        assertThat(kept.requests().get(0).request().id()).isEqualTo(request.id());
        assertThat(kept.requests().get(0).history())
                .extracting(DecisionView::action, DecisionView::comment)
                .contains(tuple("REJECTED", "Too short"));
        assertThat(kept.ledger())
                .filteredOn(row -> row.leaveType().equals("annual"))
                .extracting(LedgerRecord::kind)
                .containsExactly("GRANT", "DEBIT", "DEBIT", "REVERSAL", "REVERSAL", "ADJUSTMENT");
        assertThat(kept.balances())
                .filteredOn(row -> row.leaveType().equals("annual"))
                .filteredOn(row -> row.leaveYear() == 2026)
                .singleElement()
                .satisfies(row -> assertThat(row.available())
                        .isEqualByComparingTo(balanceOf("annual").available()));
        assertThat(records.of(manager).requests()).isEmpty();
        assertThat(records.of(-1).ledger()).isEmpty();
    }

    @Test
    void erasingALeaverTakesTheWordsAndLeavesTheFigures() throws SQLException {
        LeaveRequestView request = company.submit(ada, "annual", "2026-06-08", "2026-06-09");
        requests.reject(comment(request, manager, "Rest later"));
        company.submit(ada, "sick", "2026-06-10", "2026-06-10");
        balances.adjust(new AdjustBalance(ada, "annual", 2026, BigDecimal.ONE, "Rest more", manager));
        employees.deactivate(ada, LocalDate.of(2026, 6, 30));
        assertChainHolds();
        String figures = company.figures(ada, "annual", 2026);
        long version = requests.get(request.id()).version();
        clock.moveTo(LocalDate.of(2026, 7, 1));

        personal.erase(ada);

        assertThat(company.figures(ada, "annual", 2026)).isEqualTo(figures);
        assertThat(requests.get(request.id()).version()).isEqualTo(version);
        PersonalLeave kept = records.of(ada);
        assertThat(kept.requests())
                .extracting(RequestRecord::request)
                .extracting(LeaveRequestView::reason)
                .containsOnlyNulls();
        assertThat(kept.requests())
                .flatExtracting(RequestRecord::history)
                .extracting(DecisionView::comment)
                .containsOnlyNulls();
        assertThat(kept.ledger()).extracting(LedgerRecord::reason).containsOnly(null, "Erased");
        assertThat(rows()).hasSize(4).allMatch(AuditRecord::erased);
        assertChainHolds();
    }
}
