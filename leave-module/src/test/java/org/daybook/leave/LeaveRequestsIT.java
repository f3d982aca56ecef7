package org.daybook.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.daybook.leave.Company.act;
import static org.daybook.leave.Company.comment;
import static org.daybook.leave.Company.half;
import static org.daybook.leave.Company.leave;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.daybook.employee.EmployeeDetails;
import org.daybook.employee.EmployeeModule;
import org.daybook.employee.EmployeeView;
import org.daybook.employee.Employees;
import org.daybook.leave.request.UncheckedSubmissions;
import org.daybook.platform.Cursor;
import org.daybook.platform.RuleViolation;
import org.daybook.testing.MovableClock;
import org.daybook.testing.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class LeaveRequestsIT {

    private static final LocalDate TODAY = MovableClock.START;

    @Inject
    private LeaveRequests requests;

    @Inject
    private Employees employees;

    @Inject
    private Company company;

    @Inject
    private Objections objections;

    @Inject
    private UncheckedSubmissions unchecked;

    @Inject
    private MovableClock clock;

    @Inject
    private Jdbi sql;

    private long manager;
    private long ada;

    @Deployment
    static WebArchive archive() {
        return Slice.of(LeaveRequestsIT.class, Cursor.class, EmployeeModule.class, LeaveModule.class);
    }

    @BeforeEach
    void hirePeople() {
        objections.none();
        clock.moveTo(TODAY);
        manager = company.hire(null);
        ada = company.hire(manager);
        objections.none();
    }

    private static String refused(Runnable call) {
        return catchThrowableOfType(RuleViolation.class, call::run).code().code();
    }

    /** Days are the same whatever the number of zeros that they are written with. */
    private static void assertSame(LeaveRequestView actual, LeaveRequestView expected) {
        assertThat(actual)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(expected);
    }

    private List<String> history(LeaveRequestView request) {
        return requests.history(request.id()).stream()
                .map(event -> event.action() + " " + event.capacity() + " " + event.requestVersion())
                .toList();
    }

    @Test
    void submittingReservesTheWorkingDays() {
        LeaveRequestView request = company.submit(ada, "annual", "2026-06-05", "2026-06-09");

        assertThat(request.status()).isEqualTo(RequestStatus.PENDING);
        assertThat(request.workingDays()).isEqualByComparingTo("3");
        assertSame(requests.get(request.id()), request);
        assertThat(company.figures(ada, "annual", 2026)).isEqualTo("25+0-0-3=22");
        assertThat(company.ledgerKinds(ada, "annual")).containsExactly("GRANT", "DEBIT", "DEBIT", "DEBIT");
        assertThat(history(request)).containsExactly("SUBMITTED EMPLOYEE " + request.version());
        assertThat(balanceHistory("annual")).isEqualTo("22.0000");
        assertThat(objections.heard())
                .containsExactly(
                        new LedgerPosted("DEBIT", 3),
                        new LeaveSubmitted(
                                request.id(),
                                ada,
                                "annual",
                                LocalDate.of(2026, 6, 5),
                                LocalDate.of(2026, 6, 9),
                                request.workingDays()));
    }

    private String balanceHistory(String leaveType) {
        return sql.withHandle(handle -> handle.createQuery(
                        "SELECT balance FROM leave.leave_balance_history WHERE employee_id = ? AND leave_type = ?")
                .bind(0, ada)
                .bind(1, leaveType)
                .mapTo(String.class)
                .one());
    }

    @Test
    void aPreviewSaysWhatSubmittingWouldDoAndWritesNothing() {
        LeavePreview preview = requests.preview(leave(ada, "annual", "2026-06-05", "2026-06-08"));

        assertThat(preview.workingDays()).isEqualByComparingTo("2");
        assertThat(preview.days())
                .extracting(day -> Company.plain(day.workingDays()))
                .containsExactly("1", "0", "0", "1");
        assertThat(preview.balanceAfter()).hasSize(1);
        assertThat(preview.balanceAfter().get(0).available()).isEqualByComparingTo("23");
        assertThat(preview.violations()).isEmpty();
        assertThat(company.count("leave.leave_requests", ada)).isZero();
        assertThat(company.available(ada, "annual", 2026)).isEqualTo("25");
    }

    @Test
    void everythingThatStandsAgainstARequestIsSaidAtOnceAndNothingIsKept() {
        company.submit(ada, "annual", "2026-06-08", "2026-06-12");
        RuleViolation violation = catchThrowableOfType(
                RuleViolation.class, () -> company.submit(ada, "casual", "2026-06-12", "2026-08-14"));

        assertThat(violation.violations())
                .extracting(one -> one.code().code())
                .containsExactly("too-many-consecutive-days", "overlapping-leave", "insufficient-balance");
        assertThat(company.count("leave.leave_requests", ada)).isEqualTo(1);
        assertThat(company.ledgerKinds(ada, "casual")).containsExactly("GRANT");
    }

    @Test
    void theDatabaseHasTheLastWordOnOverlaps() {
        company.submit(ada, "annual", "2026-06-08", "2026-06-12");

        assertThat(refused(() -> unchecked.submit(leave(ada, "sick", "2026-06-12", "2026-06-15"))))
                .isEqualTo("overlapping-leave");
        assertThat(refused(() -> unchecked.submit(half(ada, "2026-06-08", DayPart.MORNING))))
                .isEqualTo("overlapping-leave");
        assertThat(company.count("leave.leave_requests", ada)).isEqualTo(1);
    }

    @Test
    void twoHalvesOfADayAreTwoRequestsForTheDatabaseToo() {
        unchecked.submit(half(ada, "2026-06-08", DayPart.MORNING));
        unchecked.submit(half(ada, "2026-06-08", DayPart.AFTERNOON));

        for (DayPart part : DayPart.values()) {
            assertThat(refused(() -> unchecked.submit(half(ada, "2026-06-08", part))))
                    .isEqualTo("overlapping-leave");
            assertThat(refused(() -> requests.submit(half(ada, "2026-06-08", part))))
                    .isEqualTo("overlapping-leave");
        }
        assertThat(company.count("leave.leave_requests", ada)).isEqualTo(2);
    }

    @Test
    void anApprovalTakesTheReservedDaysOnce() {
        LeaveRequestView pending = company.submit(ada, "annual", "2026-06-08", "2026-06-12");
        LeaveRequestView approved = company.approve(pending, manager);

        assertThat(approved.status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(approved.approvedBy()).isEqualTo(manager);
        assertThat(approved.decidedAt().toLocalDate()).isEqualTo(TODAY);
        assertThat(approved.version()).isEqualTo(pending.version() + 1);
        assertSame(company.approve(pending, manager), approved);
        assertThat(history(pending))
                .containsExactly("SUBMITTED EMPLOYEE " + pending.version(), "APPROVED MANAGER " + approved.version());
        assertThat(company.figures(ada, "annual", 2026)).isEqualTo("25+0-5-0=20");
        assertThat(refused(() -> requests.reject(comment(pending, manager, "No"))))
                .isEqualTo("already-decided");
        assertThat(refused(() -> requests.withdraw(act(pending, ada)))).isEqualTo("already-decided");
        assertThat(refused(() -> requests.approve(
                        new ActOnRequest(pending.id(), new Actor(company.hire(null), true, false), null, null))))
                .isEqualTo("already-decided");
    }

    @Test
    void aRejectionNeedsAReasonAndGivesTheDaysBack() {
        LeaveRequestView pending = company.submit(ada, "annual", "2026-06-08", "2026-06-09");

        assertThat(refused(() -> requests.reject(comment(pending, manager, " "))))
                .isEqualTo("validation-failed");
        LeaveRequestView rejected = requests.reject(comment(pending, manager, "Too busy"));

        assertThat(rejected.status()).isEqualTo(RequestStatus.REJECTED);
        assertThat(company.figures(ada, "annual", 2026)).isEqualTo("25+0-0-0=25");
        assertThat(company.ledgerKinds(ada, "annual"))
                .containsExactly("GRANT", "DEBIT", "DEBIT", "REVERSAL", "REVERSAL");
        assertThat(requests.history(pending.id()))
                .last()
                .extracting(DecisionView::comment)
                .isEqualTo("Too busy");
        assertThat(company.submit(ada, "annual", "2026-06-08", "2026-06-09").status())
                .isEqualTo(RequestStatus.PENDING);
    }

    @Test
    void aRequestIsWithdrawnByItsOwnerOrByHumanResources() {
        LeaveRequestView mine = company.submit(ada, "annual", "2026-06-08", "2026-06-08");
        LeaveRequestView other = company.submit(ada, "annual", "2026-06-09", "2026-06-09");

        assertThat(refused(() -> requests.withdraw(act(mine, manager)))).isEqualTo("forbidden");
        assertThat(requests.withdraw(act(mine, ada)).status()).isEqualTo(RequestStatus.WITHDRAWN);
        requests.withdraw(new ActOnRequest(other.id(), new Actor(manager, true, false), null, null));
        assertThat(history(other)).last().isEqualTo("WITHDRAWN HR " + (other.version() + 1));
        assertThat(company.figures(ada, "annual", 2026)).isEqualTo("25+0-0-0=25");
    }

    @Test
    void approvedLeaveIsCancelledUntilItsFirstDay() {
        LeaveRequestView early = company.approve(company.submit(ada, "annual", "2026-06-08", "2026-06-12"), manager);
        LeaveRequestView late = company.approve(company.submit(ada, "annual", "2026-06-15", "2026-06-19"), manager);

        clock.moveTo(LocalDate.of(2026, 6, 7));
        assertThat(requests.cancel(act(early, ada)).status()).isEqualTo(RequestStatus.CANCELLED);
        clock.moveTo(LocalDate.of(2026, 6, 15));
        assertThat(refused(() -> requests.cancel(act(late, ada)))).isEqualTo("wrong-state");
        assertThat(company.figures(ada, "annual", 2026)).isEqualTo("25+0-5-0=20");
    }

    @Test
    void onlyWhoMayDecidesAndNobodyForThemselves() {
        LeaveRequestView request = company.submit(ada, "annual", "2026-06-08", "2026-06-12");

        assertThat(refused(() -> company.approve(request, ada))).isEqualTo("self-approval");
        assertThat(refused(() -> company.approve(request, company.hire(null)))).isEqualTo("forbidden");
        assertThat(refused(() -> requests.approve(
                        new ActOnRequest(request.id(), new Actor(manager, false, false), null, request.version() + 1))))
                .isEqualTo("stale-version");
        assertThat(refused(() ->
                        requests.approve(new ActOnRequest(987_654_321, new Actor(manager, false, false), null, null))))
                .isEqualTo("not-found");
        assertThat(requests.get(request.id()).status()).isEqualTo(RequestStatus.PENDING);
    }

    @Test
    void submittingFailsAsAWholeIfAnObserverFails() {
        objections.to(LeaveSubmitted.class);

        assertThatThrownBy(() -> company.submit(ada, "annual", "2026-06-08", "2026-06-12"))
                .isInstanceOf(EJBException.class);
        assertThat(company.count("leave.leave_requests", ada)).isZero();
        assertThat(company.ledgerKinds(ada, "annual")).containsExactly("GRANT");
        assertThat(company.available(ada, "annual", 2026)).isEqualTo("25");
    }

    @Test
    void hiringFailsAsAWholeIfTheLedgerCannotFollow() {
        long before = people();
        objections.to(LedgerPosted.class);

        assertThatThrownBy(() -> company.hire(null)).isInstanceOf(EJBException.class);
        assertThat(people()).isEqualTo(before);
        assertThat(accountsOfNobody()).isZero();
    }

    private long accountsOfNobody() {
        return sql.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM leave.accounts WHERE employee_id NOT IN (SELECT id FROM employee.people)")
                .mapTo(Long.class)
                .one());
    }

    private long people() {
        return sql.withHandle(handle -> handle.createQuery("SELECT count(*) FROM employee.people")
                .mapTo(Long.class)
                .one());
    }

    @Test
    void leavingCallsLaterLeaveOffAndARehireDoesNotBringItBack() {
        LeaveRequestView before = company.approve(company.submit(ada, "annual", "2026-06-08", "2026-06-12"), manager);
        LeaveRequestView granted = company.approve(company.submit(ada, "annual", "2026-07-06", "2026-07-10"), manager);
        LeaveRequestView waiting = company.submit(ada, "sick", "2026-08-03", "2026-08-04");

        employees.deactivate(ada, LocalDate.of(2026, 6, 30));

        assertThat(requests.get(before.id()).status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(requests.get(granted.id()).status()).isEqualTo(RequestStatus.CANCELLED);
        assertThat(requests.get(waiting.id()).status()).isEqualTo(RequestStatus.WITHDRAWN);
        assertThat(history(waiting)).last().isEqualTo("WITHDRAWN SYSTEM " + (waiting.version() + 1));
        assertThat(company.figures(ada, "annual", 2026)).isEqualTo("25+0-5-0=20");
        assertThat(company.figures(ada, "sick", 2026)).isEqualTo("10+0-0-0=10");

        EmployeeView left = employees.get(ada);
        employees.change(ada, details(left).withLeavingDate(null), left.version());
        assertThat(requests.get(granted.id()).status()).isEqualTo(RequestStatus.CANCELLED);
        assertThat(company.ledgerKinds(ada, "annual"))
                .filteredOn("GRANT"::equals)
                .hasSize(1);
    }

    /** Two persistence units and plain SQL in one transaction. */
    @Test
    void leavingFailsAsAWholeIfCallingOffLeaveFails() {
        LeaveRequestView granted = company.approve(company.submit(ada, "annual", "2026-07-06", "2026-07-10"), manager);
        EmployeeView before = employees.get(ada);
        objections.to(LeaveDecided.class);

        assertThatThrownBy(() -> employees.deactivate(ada, TODAY)).isInstanceOf(EJBException.class);

        assertThat(employees.get(ada)).isEqualTo(before);
        assertSame(requests.get(granted.id()), granted);
        assertThat(company.figures(ada, "annual", 2026)).isEqualTo("25+0-5-0=20");
        assertThat(company.ledgerKinds(ada, "annual")).doesNotContain("REVERSAL");
    }

    private static EmployeeDetails details(EmployeeView view) {
        return new EmployeeDetails(
                view.name(),
                view.email(),
                view.department(),
                view.joiningDate(),
                view.leavingDate(),
                view.managerId(),
                view.location(),
                view.locale(),
                view.roles());
    }
}
