package org.daybook.leave;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.daybook.employee.EmployeeModule;
import org.daybook.employee.Newcomers;
import org.daybook.leave.PolicyGroup.Kind;
import org.daybook.leave.closure.ClosureRun;
import org.daybook.leave.policy.Rules;
import org.daybook.leave.request.RecountRun;
import org.daybook.leave.transfer.ImportRun;
import org.daybook.platform.Cursor;
import org.daybook.platform.Page;
import org.daybook.platform.PageRequest;
import org.daybook.platform.audit.AuditOrigin;
import org.daybook.testing.MovableClock;
import org.daybook.testing.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is brought in meets the rules of the leave engine. */
@ExtendWith(ArquillianExtension.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ImportedHistoryIT {

    private static final long HR = 1;
    private static final String PEOPLE = "email,name,department,joining_date,leaving_date\n";
    private static final String LEAVE = "email,leave_type,start_date,end_date,status,working_days\n";

    @Inject
    private Imports imports;

    @Inject
    private ImportRun run;

    @Inject
    private RecountRun recounts;

    @Inject
    private Closures closures;

    @Inject
    private ClosureRun closureRun;

    @Inject
    private Newcomers people;

    @Inject
    private LeavePolicies policies;

    @Inject
    private WorkPatterns patterns;

    @Inject
    private HolidayCalendars holidays;

    @Inject
    private Company company;

    @Inject
    private MovableClock clock;

    private String email;
    private long ada;

    @Deployment
    static WebArchive archive() {
        return Slice.of(ImportedHistoryIT.class, Cursor.class, EmployeeModule.class, LeaveModule.class);
    }

    @BeforeEach
    void bringSomebodyIn() {
        clock.moveTo(MovableClock.START);
        email = UUID.randomUUID() + "@example.org";
        bring(ImportKind.EMPLOYEES, PEOPLE + email + ",Ada,Ops,2021-03-15,");
        ada = idOf(email);
    }

    private long idOf(String address) {
        return people.byEmail(List.of(address)).get(address).id();
    }

    /** Brings a file in and tells the findings: code and message. */
    private List<String> bring(ImportKind kind, String file) {
        long id = imports.open(new StartImport(kind, false, null, HR, AuditOrigin.SYSTEM));
        imports.append(id, 0, file.getBytes(StandardCharsets.UTF_8));
        imports.close(id, "0");
        while (!imports.get(id).state().isFinal()) {
            run.workOff();
        }
        assertThat(imports.get(id).state()).isEqualTo(ImportState.DONE);
        return imports.findings(id, null, 100).stream()
                .map(finding -> finding.code() + ": " + finding.message())
                .toList();
    }

    private void carryEverythingOver() {
        policies.define(new DefinePolicy(
                "annual",
                new PolicyGroup(Kind.PERSON, Long.toString(ada)),
                LocalDate.of(2021, 1, 1),
                null,
                Rules.days("25").carryOver(null, MonthDay.of(12, 31), "0").rules(),
                null,
                HR));
    }

    @Test
    void newPeopleAreGrantedWhatIsDue() {
        assertThat(company.figures(ada, "annual", 2026)).isEqualTo("25+0-0-0=25");
        assertThat(company.count("(SELECT * FROM leave.accounts WHERE next_due IS NULL) AS fresh", ada))
                .isZero();
    }

    @Test
    void leaveCostsWhatIsWorkedOnItsDates() {
        long threeDays = patterns.define(new DefineWorkPattern(
                        "Monday to Wednesday " + email,
                        LocalDate.of(2021, 1, 4),
                        List.of(new WorkWeek(List.of(240, 240, 240, 0, 0, 0, 0), List.of(240, 240, 240, 0, 0, 0, 0))),
                        HR))
                .id();
        patterns.assign(new AssignWorkPattern(ada, threeDays, LocalDate.of(2025, 6, 1), HR));
        holidays.place(new PlaceEmployee(ada, null, "de-bw", LocalDate.of(2021, 1, 1), HR));

        List<String> findings = bring(
                ImportKind.LEAVE,
                LEAVE + email + ",annual,2025-04-28,2025-05-02,APPROVED,4\n" // 1 May is a holiday
                        + email + ",annual,2025-07-07,2025-07-11,APPROVED,5\n");

        assertThat(findings)
                .containsExactly(
                        "days-added: Leave of type annual in 2025 is 7 days more than there was; these were added.",
                        "working-days: The file says 5, by the work pattern and holidays here it is 3.");
        assertThat(company.figures(ada, "annual", 2025)).isEqualTo("0+7-7-0=0");
    }

    @Test
    void historyHandsNothingOnIntoABalanceThatWasBroughtIn() {
        carryEverythingOver();
        bring(ImportKind.LEAVE, LEAVE + email + ",annual,2025-08-11,2025-08-15,APPROVED,5\n");
        bring(ImportKind.BALANCES, "email,leave_type,year,balance\n" + email + ",annual,2026,12\n");
        assertThat(company.available(ada, "annual", 2026)).isEqualTo("12");

        holidays.override(new OverrideHoliday("", LocalDate.of(2025, 8, 12), "FULL", "Company day", HR));
        for (var next = recounts.next(1); next.isPresent(); next = recounts.next(1)) {
            recounts.count(next.get());
            assertThat(company.available(ada, "annual", 2026)).isEqualTo("12");
        }
        bring(ImportKind.LEAVE, LEAVE + email + ",annual,2025-09-01,2025-09-02,APPROVED,2\n");

        assertThat(company.balance(ada, "annual", 2025).taken()).isEqualByComparingTo("6");
        assertThat(company.available(ada, "annual", 2026)).isEqualTo("12");
        List<Integer> halves = List.of(240, 240, 240, 240, 240, 0, 0);
        long sameWeek = patterns.define(
                        new DefineWorkPattern("Same " + email, null, List.of(new WorkWeek(halves, halves)), HR))
                .id();
        patterns.assign(new AssignWorkPattern(ada, sameWeek, LocalDate.of(2025, 9, 15), HR));

        assertThat(company.available(ada, "annual", 2026)).isEqualTo("12");
    }

    @Test
    void whatIsLeftOfABalanceThatWasBroughtInIsCarriedOver() {
        carryEverythingOver();
        bring(ImportKind.BALANCES, "email,leave_type,year,balance\n" + email + ",annual,2026,12\n");

        assertThat(company.balance(ada, "annual", 2027).carriedOver()).isEqualByComparingTo("12");
    }

    @Test
    void whoComesByAFileIsBookedForAClosureToo() {
        String department = "Late " + email;
        long closure = closures.book(new BookClosure(
                        "Between the years",
                        "annual",
                        LocalDate.of(2026, 12, 28),
                        LocalDate.of(2026, 12, 29),
                        null,
                        null,
                        new PlanningGroup(PlanningGroup.GroupKind.DEPARTMENT, department),
                        List.of(),
                        null,
                        HR))
                .id();
        while (closures.get(closure).state() != ClosureState.BOOKED) {
            closureRun.step();
        }

        bring(ImportKind.EMPLOYEES, PEOPLE + "late-" + email + ",Late," + department + ",2026-01-01,");
        while (closures.people(closure, null, PageRequest.of(1, null)).items().isEmpty()) {
            closureRun.step();
        }

        assertThat(company.balance(idOf("late-" + email), "annual", 2026).taken())
                .isEqualByComparingTo("2");
    }

    @Test
    void importsAreListedNewestFirst() {
        bring(ImportKind.LEAVE, LEAVE + email + ",annual,2025-07-07,2025-07-11,APPROVED,5\n");
        Page<ImportView> first = imports.list(PageRequest.of(1, null));
        Page<ImportView> second = imports.list(PageRequest.of(1, first.nextCursor()));

        assertThat(first.items()).singleElement().satisfies(newest -> {
            assertThat(newest.kind()).isEqualTo(ImportKind.LEAVE);
            assertThat(newest.added()).isEqualTo(1);
        });
        assertThat(second.items().get(0).id()).isLessThan(first.items().get(0).id());
    }
}
