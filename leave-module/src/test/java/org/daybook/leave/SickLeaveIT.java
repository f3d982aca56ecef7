package org.daybook.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.daybook.leave.Company.act;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.daybook.employee.EmployeeModule;
import org.daybook.leave.PolicyGroup.Kind;
import org.daybook.leave.policy.Rules;
import org.daybook.leave.request.CertificateRun;
import org.daybook.platform.Cursor;
import org.daybook.platform.PageRequest;
import org.daybook.platform.RuleViolation;
import org.daybook.testing.MovableClock;
import org.daybook.testing.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sick leave meets other leave: what is left of it, what comes back, and what follows when no certificate comes. */
@ExtendWith(ArquillianExtension.class)
class SickLeaveIT {

    /** A Monday. */
    private static final LocalDate TODAY = MovableClock.START;

    private static final LocalDate AFTER_THE_DEADLINE = LocalDate.of(2026, 6, 16);

    @Inject
    private LeaveRequests requests;

    @Inject
    private LeavePolicies policies;

    @Inject
    private LeaveDocuments documents;

    @Inject
    private LeaveBalances balances;

    @Inject
    private CertificateRun run;

    @Inject
    private Company company;

    @Inject
    private MovableClock clock;

    private long manager;
    private long ada;

    @Deployment
    static WebArchive archive() {
        return Slice.of(SickLeaveIT.class, Cursor.class, EmployeeModule.class, LeaveModule.class);
    }

    @BeforeEach
    void hirePeople() {
        clock.moveTo(TODAY);
        manager = company.hire(null);
        ada = company.hire(manager);
    }

    /** More than three days need a certificate within a week. */
    private void wantCertificates() {
        policies.define(new DefinePolicy(
                "sick",
                new PolicyGroup(Kind.PERSON, Long.toString(ada)),
                TODAY,
                null,
                Rules.days("20").documentAfter(3, 7).rules(),
                null,
                manager));
    }

    private LeaveRequestView holiday(String from, String to) {
        return company.approve(company.submit(ada, "annual", from, to), manager);
    }

    private List<String> requestsOf(String type) {
        return requests
                .search(new LeaveRequestQuery(ada, null, null, null, type, null, null, null, PageRequest.of(50, null)))
                .items()
                .stream()
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .map(request -> "%s %s-%s %s %s"
                        .formatted(
                                request.status(),
                                request.startDate().getDayOfMonth() + (request.startPart() == DayPart.FULL ? "" : "pm"),
                                request.endDate().getDayOfMonth() + (request.endPart() == DayPart.FULL ? "" : "am"),
                                Company.plain(request.workingDays()),
                                request.continues() == null ? "-" : "part"))
                .toList();
    }

    private List<String> history(long request) {
        return requests.history(request).stream()
                .map(step -> step.action() + " " + step.capacity() + " " + step.requestVersion())
                .toList();
    }

    private LeaveRequestView latest(String type) {
        return requests.search(
                        new LeaveRequestQuery(ada, null, null, null, type, null, null, null, PageRequest.of(1, null)))
                .items()
                .get(0);
    }

    @Test
    void leaveIsSplitAroundAReport() {
        LeaveRequestView leave = holiday("2026-06-08", "2026-06-19");

        LeaveRequestView sick = company.submit(ada, "sick", "2026-06-10", "2026-06-11");

        assertThat(requestsOf("annual")).containsExactly("APPROVED 8-9 2 -", "APPROVED 12-19 6 part");
        assertThat(latest("annual").continues()).isEqualTo(leave.id());
        assertThat(latest("annual").approvedBy()).isEqualTo(manager);
        assertThat(sick.status()).isEqualTo(RequestStatus.PENDING);
        assertThat(company.figures(ada, "annual", 2026)).isEqualTo("25+0-8-0=17");
        assertThat(company.figures(ada, "sick", 2026)).isEqualTo("10+0-0-2=8");
        assertThat(history(leave.id()))
                .containsExactly("SUBMITTED EMPLOYEE 1", "APPROVED MANAGER 2", "INTERRUPTED EMPLOYEE 3");
        assertThat(history(latest("annual").id())).containsExactly("CONTINUED EMPLOYEE 1");
        assertThat(requests.history(leave.id()).get(2).comment()).isEqualTo("Interrupted.");
    }

    @Test
    void whatWasKnownBeforeTheReportIsStillKnown() {
        holiday("2026-06-08", "2026-06-19");
        OffsetDateTime before = OffsetDateTime.now(ZoneOffset.UTC);
        company.submit(ada, "sick", "2026-06-10", "2026-06-11");

        assertThat(balances.explain(ada, "annual", 2026, null, before)
                        .get(0)
                        .balance()
                        .taken())
                .isEqualByComparingTo("10");
        assertThat(balances.explain(ada, "annual", 2026, null, OffsetDateTime.now(ZoneOffset.UTC))
                        .get(0)
                        .balance()
                        .taken())
                .isEqualByComparingTo("8");
    }

    @Test
    void aReportAtTheBeginningLeavesThePartAfterItToTheRequest() {
        LeaveRequestView leave = holiday("2026-06-08", "2026-06-12");

        company.submit(ada, "sick", "2026-06-05", "2026-06-09");

        assertThat(requestsOf("annual")).containsExactly("APPROVED 10-12 3 -");
        assertThat(history(leave.id())).endsWith("INTERRUPTED EMPLOYEE 3");
    }

    @Test
    void leaveThatIsWhollyInsideIsOver() {
        LeaveRequestView leave = holiday("2026-06-08", "2026-06-12");
        LeaveRequestView waiting = company.submit(ada, "casual", "2026-06-15", "2026-06-15");

        company.submit(ada, "sick", "2026-06-08", "2026-06-16");

        assertThat(requests.get(leave.id()).status()).isEqualTo(RequestStatus.CANCELLED);
        assertThat(requests.get(waiting.id()).status()).isEqualTo(RequestStatus.WITHDRAWN);
        assertThat(history(leave.id())).endsWith("CANCELLED EMPLOYEE 3");
        assertThat(history(waiting.id())).containsExactly("SUBMITTED EMPLOYEE 1", "WITHDRAWN EMPLOYEE 2");
        assertThat(company.figures(ada, "annual", 2026)).isEqualTo("25+0-0-0=25");
        assertThat(company.figures(ada, "casual", 2026)).isEqualTo("8+0-0-0=8");
    }

    @Test
    void halfDaysGoToTheReportAlone() {
        holiday("2026-06-08", "2026-06-10");
        LocalDate tuesday = LocalDate.of(2026, 6, 9);

        requests.submit(
                new SubmitLeave(ada, "sick", tuesday, tuesday, DayPart.AFTERNOON, DayPart.AFTERNOON, null, ada));

        assertThat(requestsOf("annual")).containsExactly("APPROVED 8-9am 1.5 -", "APPROVED 10-10 1 part");
        assertThat(company.figures(ada, "annual", 2026)).isEqualTo("25+0-2.5-0=22.5");
    }

    @Test
    void waitingLeaveIsSplitAndGoesOnWaiting() {
        LeaveRequestView leave = company.submit(ada, "annual", "2026-06-08", "2026-06-12");

        company.submit(ada, "sick", "2026-06-10", "2026-06-10");

        assertThat(requestsOf("annual")).containsExactly("PENDING 8-9 2 -", "PENDING 11-12 2 part");
        company.approve(leave, manager);
        company.approve(latest("annual"), manager);
        assertThat(company.figures(ada, "annual", 2026)).isEqualTo("25+0-4-0=21");
    }

    @Test
    void aPreviewSaysWhatWouldBeLeftAndChangesNothing() {
        LeaveRequestView leave = holiday("2026-06-08", "2026-06-12");
        wantCertificates();

        LeavePreview preview = requests.preview(Company.leave(ada, "sick", "2026-06-09", "2026-06-12"));

        assertThat(preview.violations()).isEmpty();
        assertThat(preview.documentDue()).isEqualTo("2026-06-16");
        assertThat(preview.interruptions()).hasSize(1);
        assertThat(preview.interruptions().get(0).requestId()).isEqualTo(leave.id());
        assertThat(preview.interruptions().get(0).daysBack()).isEqualByComparingTo("4");
        assertThat(preview.interruptions().get(0).remaining()).hasSize(1);
        assertThat(requestsOf("annual")).containsExactly("APPROVED 8-12 5 -");
    }

    @Test
    void nobodyIsSickTwiceAtOnceAndOtherLeaveInterruptsNothing() {
        company.submit(ada, "sick", "2026-06-08", "2026-06-09");

        assertThat(refused(() -> company.submit(ada, "sick", "2026-06-09", "2026-06-10")))
                .isEqualTo("overlapping-leave");
        assertThat(refused(() -> company.submit(ada, "annual", "2026-06-09", "2026-06-10")))
                .isEqualTo("overlapping-leave");
    }

    @Test
    void daysThatCameBackStayInTheAccountWhenTheReportIsTakenBack() {
        holiday("2026-06-08", "2026-06-12");
        LeaveRequestView sick = company.submit(ada, "sick", "2026-06-10", "2026-06-10");

        requests.withdraw(act(sick, ada));

        assertThat(requestsOf("annual")).containsExactly("APPROVED 8-9 2 -", "APPROVED 11-12 2 part");
        assertThat(company.figures(ada, "annual", 2026)).isEqualTo("25+0-4-0=21");
        assertThat(company.submit(ada, "annual", "2026-06-10", "2026-06-10").status())
                .isEqualTo(RequestStatus.PENDING);
    }

    @Test
    void onceItHasBegunOnlyHrTakesBackAReportThatInterruptedLeave() {
        holiday("2026-06-08", "2026-06-12");
        LeaveRequestView sick = company.submit(ada, "sick", "2026-06-10", "2026-06-10");
        clock.moveTo(LocalDate.of(2026, 6, 10));

        assertThat(refused(() -> requests.withdraw(act(sick, ada)))).isEqualTo("wrong-state");
        LeaveRequestView taken =
                requests.withdraw(new ActOnRequest(sick.id(), new Actor(manager, true, false), null, null));

        assertThat(taken.status()).isEqualTo(RequestStatus.WITHDRAWN);
    }

    @Test
    void withoutACertificateTheDaysAreLeaveAgain() {
        wantCertificates();
        LeaveRequestView leave = holiday("2026-06-10", "2026-06-19");
        LeaveRequestView sick = company.approve(company.submit(ada, "sick", "2026-06-08", "2026-06-12"), manager);
        assertThat(sick.documentDue()).isEqualTo("2026-06-15");
        assertThat(company.figures(ada, "annual", 2026)).isEqualTo("25+0-5-0=20");

        clock.moveTo(LocalDate.of(2026, 6, 15));
        settle(sick);
        assertThat(requests.get(sick.id()).documentState()).isEqualTo(DocumentState.WANTED);
        clock.moveTo(AFTER_THE_DEADLINE);
        settle(sick);
        settle(sick);

        assertThat(requestsOf("annual")).containsExactly("APPROVED 13-19 5 -", "APPROVED 10-12 3 part");
        assertThat(requestsOf("sick")).containsExactly("APPROVED 8-9 2 -");
        assertThat(company.figures(ada, "annual", 2026)).isEqualTo("25+0-8-0=17");
        assertThat(company.figures(ada, "sick", 2026)).isEqualTo("10+0-2-0=8");
        assertThat(requests.get(sick.id()).documentState()).isEqualTo(DocumentState.MISSED);
        assertThat(history(sick.id())).endsWith("APPROVED MANAGER 2", "SHORTENED SYSTEM 3");
        assertThat(history(latest("annual").id())).containsExactly("RESTORED SYSTEM 1");
        assertThat(latest("annual").continues()).isEqualTo(leave.id());
        assertThat(requests.history(latest("annual").id()).get(0).comment()).doesNotContainIgnoringCase("document");
    }

    @Test
    void aReportInsideLeaveIsOverWithoutACertificateAndCanBeEnteredAgainByHr() {
        wantCertificates();
        holiday("2026-06-08", "2026-06-19");
        LeaveRequestView sick = company.submit(ada, "sick", "2026-06-09", "2026-06-12");
        clock.moveTo(AFTER_THE_DEADLINE.plusDays(1));
        settle(sick);
        assertThat(requests.get(sick.id()).status()).isEqualTo(RequestStatus.WITHDRAWN);
        assertThat(company.figures(ada, "annual", 2026)).isEqualTo("25+0-10-0=15");

        LeaveRequestView again = requests.submit(new SubmitLeave(
                ada, "sick", LocalDate.of(2026, 6, 9), LocalDate.of(2026, 6, 12), null, null, null, manager, true));

        assertThat(again.documentState()).isEqualTo(DocumentState.RECORDED);
        assertThat(company.figures(ada, "annual", 2026)).isEqualTo("25+0-6-0=19");
    }

    @Test
    void aCertificateInTimeKeepsTheDaysFree() {
        wantCertificates();
        holiday("2026-06-08", "2026-06-12");
        LeaveRequestView sick = company.submit(ada, "sick", "2026-06-08", "2026-06-11");
        Actor person = new Actor(ada, false, false);
        byte[] content = "%PDF-1.7 something".getBytes(StandardCharsets.US_ASCII);
        long id = documents.open(new AddDocument(sick.id(), person, "note.pdf", "application/pdf"), content);
        assertThat(documents.of(sick.id(), person)).isEmpty();
        documents.append(id, 1, content);
        DocumentView document = documents.close(id);
        assertThat(document.bytes()).isEqualTo(2L * content.length);
        clock.moveTo(AFTER_THE_DEADLINE.plusDays(30));
        settle(sick);

        assertThat(requests.get(sick.id()).documentState()).isEqualTo(DocumentState.RECORDED);
        assertThat(requestsOf("annual")).containsExactly("APPROVED 12-12 1 -");
        assertThat(documents.piece(id, 1)).isEqualTo(content);
        assertThat(documents.piece(id, 2)).isEmpty();
    }

    @Test
    void whenHrDeletesTheOnlyOneThereIsTimeForAnotherUntilTomorrow() {
        wantCertificates();
        holiday("2026-06-08", "2026-06-12");
        LeaveRequestView sick = company.submit(ada, "sick", "2026-06-08", "2026-06-11");
        Actor hr = new Actor(manager, true, false);
        byte[] content = "%PDF-1.7 something".getBytes(StandardCharsets.US_ASCII);
        long id = documents.open(new AddDocument(sick.id(), hr, null, "application/pdf"), content);
        documents.close(id);
        clock.moveTo(AFTER_THE_DEADLINE);

        documents.delete(sick.id(), id, hr);

        assertThat(requests.get(sick.id()).documentState()).isEqualTo(DocumentState.WANTED);
        assertThat(requests.get(sick.id()).documentDue()).isEqualTo(AFTER_THE_DEADLINE.plusDays(1));
        assertThat(documents.piece(id, 0)).isEmpty();
        assertThat(refused(() -> documents.of(sick.id(), new Actor(company.hire(null), false, true))))
                .isEqualTo("forbidden");
    }

    private void settle(LeaveRequestView request) {
        LocalDate today = LocalDate.now(clock);
        // The timer may be at it, too: what matters is what has become of it afterwards.
        if (run.due(today, request.id() - 1).contains(request.id())) {
            long id = run.open(today);
            run.settle(id, today, request.id());
            run.close(id, 0);
        }
    }

    private static String refused(Runnable call) {
        return catchThrowableOfType(RuleViolation.class, call::run).code().code();
    }
}
