package org.daybook.employee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.daybook.platform.Cursor;
import org.daybook.platform.Page;
import org.daybook.platform.PageRequest;
import org.daybook.platform.ProblemCode;
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
class EmployeesIT {

    private static final LocalDate TODAY = MovableClock.START;

    @Inject
    private Employees employees;

    @Inject
    private RecordingObserver observer;

    @Inject
    private MovableClock clock;

    @Inject
    private Jdbi sql;

    @Resource
    private ManagedExecutorService threads;

    @Deployment
    static WebArchive archive() {
        return Slice.of(EmployeesIT.class, Cursor.class, EmployeeModule.class);
    }

    @BeforeEach
    void beginWithNobody() {
        sql.useHandle(handle -> handle.execute("TRUNCATE employee.employees CASCADE"));
        observer.forget();
        clock.moveTo(TODAY);
    }

    private EmployeeView hire(Person person) {
        return employees.hire(person.details());
    }

    private static ProblemCode refused(Runnable call) {
        return catchThrowableOfType(RuleViolation.class, call::run).code();
    }

    private long people() {
        return sql.withHandle(handle -> handle.createQuery("SELECT count(*) FROM employee.employees")
                .mapTo(Long.class)
                .one());
    }

    @Test
    void hiringKeepsEverythingAndTellsOthersInTheSameTransaction() {
        EmployeeView boss = hire(Person.named("Grace Hopper").roles(Role.HR));
        EmployeeView ada = hire(Person.named("Ada Lovelace").manager(boss.id()));

        assertThat(employees.get(ada.id())).isEqualTo(ada);
        assertThat(ada.email()).isEqualTo("ada.lovelace@example.org");
        assertThat(ada.managerId()).isEqualTo(boss.id());
        assertThat(ada.roles()).containsExactly(Role.EMPLOYEE);
        assertThat(boss.roles()).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.HR);
        assertThat(ada.active()).isTrue();
        assertThat(ada.createdAt()).isEqualTo(ada.updatedAt());
        assertThat(ada.createdAt().toLocalDate()).isEqualTo(TODAY);
        assertThat(observer.heard()).last().isEqualTo(new EmployeeJoined(ada.id(), ada.joiningDate()));
    }

    @Test
    void hiringFailsAsAWholeIfAnObserverFails() {
        assertThatThrownBy(() -> hire(Person.named("Objected To"))).isInstanceOf(EJBException.class);

        assertThat(people()).isZero();
    }

    @Test
    void aBrokenRuleArrivesUnwrappedAndLeavesNothingBehind() {
        RuleViolation violation = catchThrowableOfType(
                RuleViolation.class, () -> hire(Person.named(" ").email("nonsense")));

        assertThat(violation.violations())
                .extracting(RuleViolation.Violation::pointer)
                .containsExactly("/name", "/email");
        assertThat(people()).isZero();
        assertThat(observer.heard()).isEmpty();
    }

    @Test
    void anAddressBelongsToOnePersonWhateverItsCase() {
        EmployeeView ada = hire(Person.named("Ada Lovelace"));
        EmployeeView grace = hire(Person.named("Grace Hopper"));

        assertThat(refused(() -> hire(Person.named("Other").email("ADA.Lovelace@EXAMPLE.org"))))
                .isEqualTo(EmployeeProblem.EMAIL_TAKEN);
        assertThat(refused(() -> employees.change(
                        grace.id(),
                        Person.as(grace).email("Ada.LOVELACE@example.org").details(),
                        grace.version())))
                .isEqualTo(EmployeeProblem.EMAIL_TAKEN);
        assertThat(people()).isEqualTo(2);
        assertThat(employees.findByEmail("aDa.lovelace@example.ORG")).contains(ada);
        assertThat(employees.findByEmail("nobody@example.org")).isEmpty();
    }

    @Test
    void whatTheDatabaseRefusesIsSaidWithoutPersonalData() {
        EmployeeView ada = hire(Person.named("Ada Lovelace"));
        EmployeeView grace = hire(Person.named("Grace Hopper"));
        Throwable thrown = catchThrowable(() -> sql.useHandle(handle ->
                handle.execute("UPDATE employee.employees SET email = ? WHERE id = ?", ada.email(), grace.id())));

        assertThat(thrown).rootCause().hasMessageContaining("employees_email").hasMessageNotContaining(ada.email());
    }

    @Test
    void anAddressGoesToOneOfManyWhoAskForItAtOnce() throws Exception {
        int callers = 8;
        List<ProblemCode> refusals = atOnce(
                callers,
                i -> hire(Person.named("Twin " + i).email(i % 2 == 0 ? "twin@example.org" : "TWIN@example.org")));

        assertThat(refusals).hasSize(callers - 1).containsOnly(EmployeeProblem.EMAIL_TAKEN);
        assertThat(people()).isEqualTo(1);
        assertThat(observer.heard()).hasSize(1);
    }

    @Test
    void aChangeReplacesTheDetailsAndRaisesTheVersion() {
        EmployeeView before = hire(Person.named("Ada Lovelace"));
        clock.moveTo(TODAY.plusDays(1));
        EmployeeView after = employees.change(
                before.id(),
                Person.as(before)
                        .name("Ada King")
                        .department("Engines")
                        .place(null, null)
                        .details(),
                before.version());

        assertThat(after.name()).isEqualTo("Ada King");
        assertThat(after.department()).isEqualTo("Engines");
        assertThat(after.location()).isNull();
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.createdAt()).isEqualTo(before.createdAt());
        assertThat(after.updatedAt()).isEqualTo(before.updatedAt().plusDays(1));
        assertThat(employees.get(before.id())).isEqualTo(after);
        assertThat(observer.heard()).hasSize(1);
    }

    @Test
    void aChangeOfAnOldVersionIsRefused() {
        EmployeeView first = hire(Person.named("Ada Lovelace"));
        employees.change(first.id(), Person.as(first).name("Ada King").details(), first.version());

        assertThat(refused(() -> employees.change(
                        first.id(), Person.as(first).name("Lost Update").details(), first.version())))
                .hasToString("STALE_VERSION");
        assertThat(employees.get(first.id()).name()).isEqualTo("Ada King");
    }

    @Test
    void oneOfManyChangesOfTheSameVersionWins() throws Exception {
        int callers = 8;
        EmployeeView first = hire(Person.named("Ada Lovelace"));
        List<ProblemCode> refusals = atOnce(
                callers,
                i -> employees.change(
                        first.id(), Person.as(first).name("Name " + i).details(), first.version()));

        assertThat(refusals).hasSize(callers - 1).extracting(ProblemCode::code).containsOnly("stale-version");
        assertThat(employees.get(first.id()).version()).isEqualTo(first.version() + 1);
    }

    @Test
    void somebodyLeavesAndComesBack() {
        EmployeeView ada = hire(Person.named("Ada Lovelace"));

        EmployeeView left = employees.deactivate(ada.id(), null);
        assertThat(left.leavingDate()).isEqualTo(TODAY);
        assertThat(left.active()).isFalse();
        assertThat(employees.deactivate(ada.id(), TODAY)).isEqualTo(left);

        EmployeeView back = employees.change(
                ada.id(), Person.as(left).employed(ada.joiningDate(), null).details(), left.version());
        assertThat(back.active()).isTrue();
        assertThat(observer.heard())
                .containsExactly(
                        new EmployeeJoined(ada.id(), ada.joiningDate()),
                        new EmploymentChanged(ada.id(), ada.joiningDate(), TODAY),
                        new EmploymentChanged(ada.id(), ada.joiningDate(), null));
    }

    @Test
    void nobodyLeavesBeforeJoining() {
        EmployeeView ada = hire(Person.named("Ada Lovelace"));

        assertThat(refused(
                        () -> employees.deactivate(ada.id(), ada.joiningDate().minusDays(1))))
                .hasToString("VALIDATION_FAILED");
        assertThat(employees.get(ada.id())).isEqualTo(ada);
    }

    @Test
    void whoIsNotThereIsNotFound() {
        assertThat(refused(() -> employees.get(987_654))).hasToString("NOT_FOUND");
        assertThat(refused(() -> employees.deactivate(987_654, null))).hasToString("NOT_FOUND");
        assertThat(refused(() -> employees.change(987_654, Person.named("X").details(), 1)))
                .hasToString("NOT_FOUND");
        assertThat(refused(() -> hire(Person.named("X").manager(987_654L)))).hasToString("VALIDATION_FAILED");
    }

    @Test
    void nobodyReportsToThemselvesThroughAnyone() {
        EmployeeView top = hire(Person.named("Top"));
        EmployeeView middle = hire(Person.named("Middle").manager(top.id()));
        EmployeeView bottom = hire(Person.named("Bottom").manager(middle.id()));

        for (EmployeeView manager : List.of(top, middle, bottom)) {
            assertThat(refused(() -> employees.change(
                            top.id(), Person.as(top).manager(manager.id()).details(), top.version())))
                    .isEqualTo(EmployeeProblem.MANAGER_CYCLE);
        }
        assertThat(employees.isInReportingLine(top.id(), bottom.id())).isTrue();
        assertThat(employees.isInReportingLine(bottom.id(), top.id())).isFalse();
        assertThat(employees.isInReportingLine(top.id(), top.id())).isFalse();
    }

    @Test
    void twoChangesAtOnceDoNotCloseACircle() throws Exception {
        for (int round = 0; round < 20; round++) {
            EmployeeView one = hire(Person.named("One " + round));
            EmployeeView two = hire(Person.named("Two " + round));
            List<ProblemCode> refusals = atOnce(2, i -> {
                EmployeeView who = i == 0 ? one : two;
                EmployeeView manager = i == 0 ? two : one;
                return employees.change(
                        who.id(), Person.as(who).manager(manager.id()).details(), who.version());
            });

            assertThat(refusals).containsExactly(EmployeeProblem.MANAGER_CYCLE);
        }
    }

    @Test
    void theListIsPagedByNameAndSeesEverybodyOnce() {
        for (String name : List.of("Emil", "anna", "Anna", "Bert", "Anna", "Zoë", "Émile")) {
            hire(Person.named(name).email("p" + people() + "@example.org"));
        }
        List<EmployeeView> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<EmployeeView> page =
                    employees.search(new EmployeeQuery(null, null, null, null, PageRequest.of(2, cursor)));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            seen.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(seen).isEqualTo(found(null, null, null, null));
    }

    @Test
    void theListIsNarrowedByTextDepartmentManagerAndActivity() {
        EmployeeView boss = hire(Person.named("Grace Hopper").department("Navy"));
        EmployeeView ada = hire(Person.named("Ada Lovelace").manager(boss.id()));
        EmployeeView gone = hire(Person.named("Percent 100%_!")
                .email("p@example.org")
                .manager(boss.id())
                .department("Navy"));
        employees.deactivate(gone.id(), TODAY);
        EmployeeView leaving = hire(Person.named("Late Leaver").employed(TODAY, TODAY.plusDays(1)));

        assertThat(names(found("LOVE", null, null, null))).containsExactly(ada.name());
        assertThat(names(found("grace.hopper@EXAMPLE", null, null, null))).containsExactly(boss.name());
        assertThat(names(found("0%_!", null, null, null))).containsExactly(gone.name());
        assertThat(names(found("%", null, null, null))).containsExactly(gone.name());
        assertThat(names(found(null, "Navy", null, null))).containsExactly(boss.name(), gone.name());
        assertThat(names(found(null, null, boss.id(), true))).containsExactly(ada.name());
        assertThat(names(found(null, null, null, false))).containsExactly(gone.name());
        assertThat(names(found(null, null, null, true))).containsExactly(ada.name(), boss.name(), leaving.name());
        assertThat(names(found("a", "Research", null, true))).containsExactly(ada.name(), leaving.name());
    }

    private List<EmployeeView> found(String text, String department, Long managerId, Boolean active) {
        return employees
                .search(new EmployeeQuery(text, department, managerId, active, PageRequest.of(200, null)))
                .items();
    }

    private static List<String> names(List<EmployeeView> people) {
        return people.stream().map(EmployeeView::name).toList();
    }

    private interface Call {
        Object by(int caller) throws Exception;
    }

    /** Runs the call from many threads at the same moment; the codes of those that were refused. */
    private List<ProblemCode> atOnce(int callers, Call call) throws Exception {
        CyclicBarrier together = new CyclicBarrier(callers);
        List<Future<ProblemCode>> answers = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            int caller = i;
            Callable<ProblemCode> attempt = () -> {
                together.await();
                try {
                    call.by(caller);
                    return null;
                } catch (RuleViolation e) {
                    return e.code();
                }
            };
            answers.add(threads.submit(attempt));
        }
        List<ProblemCode> refusals = new ArrayList<>();
        for (Future<ProblemCode> answer : answers) {
            ProblemCode code = get(answer);
            if (code != null) {
                refusals.add(code);
            }
        }
        return refusals;
    }

    private static ProblemCode get(Future<ProblemCode> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
