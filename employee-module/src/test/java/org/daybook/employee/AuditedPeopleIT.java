package org.daybook.employee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daybook.employee.audit.AuditTimer;
import org.daybook.employee.privacy.RetentionTimer;
import org.daybook.platform.Cursor;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.audit.ActorKind;
import org.daybook.platform.audit.AuditChecker;
import org.daybook.platform.audit.AuditContext;
import org.daybook.platform.audit.AuditEvent;
import org.daybook.platform.audit.AuditOrigin;
import org.daybook.platform.audit.AuditQuery;
import org.daybook.platform.audit.AuditRecord;
import org.daybook.platform.audit.AuditReport;
import org.daybook.platform.audit.AuditSearch;
import org.daybook.testing.MovableClock;
import org.daybook.testing.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every change of a person leaves exactly one row, and what is personal in it can go. */
@ExtendWith(ArquillianExtension.class)
class AuditedPeopleIT {

    private static final String ADMINISTRATOR = "admin@daybook.test";
    private static final LocalDate TODAY = MovableClock.START;

    @Inject
    private Employees employees;

    @Inject
    private PersonalData personal;

    @Inject
    private AuditSearch trail;

    @Inject
    private AuditContext context;

    @Inject
    private AuditTimer timer;

    @Inject
    private RetentionTimer retention;

    @Inject
    private RecordingObserver observer;

    @Inject
    private MovableClock clock;

    @Inject
    private Jdbi sql;

    @Resource
    private ManagedExecutorService threads;

    private EmployeeView ada;

    @Deployment
    static WebArchive archive() {
        return Slice.of(AuditedPeopleIT.class, Cursor.class, EmployeeModule.class)
                .addAsResource(
                        new StringAsset("daybook.bootstrap-admin=" + ADMINISTRATOR),
                        "META-INF/microprofile-config.properties");
    }

    @BeforeEach
    void hireAda() {
        clock.moveTo(TODAY);
        sql.useHandle(
                handle -> handle.execute("DELETE FROM employee.employees WHERE email <> '" + ADMINISTRATOR + "'"));
        context.set(AuditOrigin.anonymous("API", "192.0.2.7", "exchange-1").byPerson(99));
        ada = employees.hire(Person.named("Ada Lovelace").place("Graz", null).details());
        observer.forget();
    }

    private List<AuditRecord> rows(long person) {
        return trail.page(AuditQuery.about(person)).items();
    }

    private AuditRecord latest() {
        return rows(ada.id()).get(0);
    }

    private EmployeeView change(Person person) {
        ada = employees.change(ada.id(), person.details(), ada.version());
        return ada;
    }

    private AuditReport check() throws SQLException {
        try (Handle handle = sql.open()) {
            return AuditChecker.check(handle.getConnection());
        }
    }

    @Test
    void hiringIsOneRowWithEveryValueAndTheActor() {
        assertThat(rows(ada.id())).singleElement().satisfies(row -> {
            assertThat(row.action()).isEqualTo("employee.hired");
            assertThat(row.subjectType()).isEqualTo("employee");
            assertThat(row.subjectId()).isEqualTo(ada.id());
            assertThat(row.actorKind()).isEqualTo(ActorKind.PERSON);
            assertThat(row.actorId()).isEqualTo(99);
            assertThat(row.address()).isEqualTo("192.0.2.7");
            assertThat(row.correlationId()).isEqualTo("exchange-1");
            assertThat(row.before()).isNull();
            assertThat(row.after())
                    .isEqualTo("{\"department\":\"Research\",\"email\":\"ada.lovelace@example.org\","
                            + "\"joiningDate\":\"2021-03-15\",\"location\":\"Graz\",\"name\":\"Ada Lovelace\","
                            + "\"roles\":[\"EMPLOYEE\"]}");
        });
    }

    @Test
    void aChangeIsOneRowWithWhatDiffers() {
        change(Person.as(ada).name("Ada King").department("Engines"));

        assertThat(rows(ada.id())).hasSize(2);
        assertThat(latest().action()).isEqualTo("employee.changed");
        assertThat(latest().before()).isEqualTo("{\"department\":\"Research\",\"name\":\"Ada Lovelace\"}");
        assertThat(latest().after()).isEqualTo("{\"department\":\"Engines\",\"name\":\"Ada King\"}");
    }

    @Test
    void rolesLeavingAndComingBackHaveNamesOfTheirOwn() {
        change(Person.as(ada).roles(Role.HR));
        assertThat(latest().action()).isEqualTo("employee.roles-changed");
        assertThat(latest().before()).isEqualTo("{\"roles\":[\"EMPLOYEE\"]}");
        assertThat(latest().after()).isEqualTo("{\"roles\":[\"EMPLOYEE\",\"HR\"]}");

        ada = employees.deactivate(ada.id(), TODAY);
        employees.deactivate(ada.id(), TODAY);
        assertThat(latest().action()).isEqualTo("employee.left");
        assertThat(latest().before()).isEqualTo("{\"leavingDate\":null}");
        assertThat(latest().after()).isEqualTo("{\"leavingDate\":\"2026-06-01\"}");

        change(Person.as(ada).employed(ada.joiningDate(), null));
        assertThat(latest().action()).isEqualTo("employee.rehired");
        assertThat(rows(ada.id())).hasSize(4);
    }

    @Test
    void whatIsRefusedOrFailsLeavesNoRow() {
        long version = ada.version();
        assertThatThrownBy(() ->
                        employees.change(ada.id(), Person.as(ada).name(" ").details(), version))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> employees.change(ada.id(), Person.as(ada).details(), version + 1))
                .isInstanceOf(RuleViolation.class);
        EmployeeDetails objected =
                Person.as(ada).name("Objected To").employed(TODAY, null).details();
        assertThatThrownBy(() -> employees.change(ada.id(), objected, version)).isInstanceOf(EJBException.class);

        assertThat(rows(ada.id())).hasSize(1);
    }

    @Test
    void theFirstAdministratorWasHiredByTheSystem() {
        long administrator = employees.findByEmail(ADMINISTRATOR).orElseThrow().id();

        assertThat(rows(administrator)).singleElement().satisfies(row -> {
            assertThat(row.action()).isEqualTo("employee.hired");
            assertThat(row.actorKind()).isEqualTo(ActorKind.SYSTEM);
            assertThat(row.after()).contains("\"roles\":[\"EMPLOYEE\",\"HR\",\"ADMIN\"]");
        });
    }

    @Test
    void outsideAnyRequestItIsTheSystem() throws Exception {
        EmployeeView grace = threads.submit(
                        () -> employees.hire(Person.named("Grace Hopper").details()))
                .get();

        assertThat(rows(grace.id()).get(0).actorKind()).isEqualTo(ActorKind.SYSTEM);
    }

    @Test
    void theTimersSealAndCheckTheTrail() throws SQLException {
        timer.seal();
        timer.seal();
        assertThat(check().unsealed()).isZero();
        assertThat(check().findings()).isEmpty();

        timer.check();
        timer.check();
        long checks = sql.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM platform.audit_checks WHERE findings = 0 AND rows > 0")
                .mapTo(Long.class)
                .one());
        assertThat(checks).isEqualTo(1);
    }

    @Test
    void nobodyIsErasedWhoWorksHere() {
        ada = employees.deactivate(ada.id(), TODAY);

        assertThatThrownBy(() -> personal.erase(ada.id())).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> personal.erase(-1)).isInstanceOf(RuleViolation.class);
        assertThat(rows(ada.id())).noneMatch(AuditRecord::erased);
    }

    @Test
    void erasingALeaverKeepsTheRowAndTheChain() throws SQLException {
        ada = employees.deactivate(ada.id(), TODAY);
        timer.seal();
        clock.moveTo(TODAY.plusDays(1));

        personal.erase(ada.id());
        personal.erase(ada.id());

        EmployeeView erased = employees.get(ada.id());
        assertThat(erased.name()).isEqualTo("Former employee");
        assertThat(erased.email()).isEqualTo("former-" + ada.id() + "@daybook.invalid");
        assertThat(erased.location()).isNull();
        assertThat(erased.department()).isEqualTo(ada.department());
        assertThat(erased.version()).isEqualTo(ada.version() + 1);
        assertThat(rows(ada.id()))
                .extracting(AuditRecord::action)
                .containsExactly("employee.erased", "audit-values.erased", "employee.left", "employee.hired");
        assertThat(rows(ada.id())).allMatch(row -> row.before() == null && row.after() == null);
        assertThat(observer.heard()).last().isEqualTo(new EmployeeErased(ada.id()));
        assertThat(check().findings()).isEmpty();
        assertThat(everyText()).noneMatch(text -> text.contains("Lovelace") || text.contains("lovelace"));
    }

    private List<String> everyText() {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT e::text FROM employee.employees e UNION ALL
                        SELECT v::text FROM platform.audit_values v JOIN platform.audit_events e ON e.id = v.audit_id
                        WHERE e.person_id = :person
                        """)
                .bind("person", ada.id())
                .mapTo(String.class)
                .list());
    }

    @Test
    void leaversAreErasedWhenTheirTimeIsOver() {
        EmployeeView longGone = employees.hire(Person.named("Long Gone")
                .employed(LocalDate.of(2001, 1, 1), TODAY.minusYears(10).minusDays(1))
                .details());
        EmployeeView gone = employees.hire(Person.named("Just Gone")
                .employed(LocalDate.of(2001, 1, 1), TODAY.minusYears(10))
                .details());

        assertThat(retention.eraseWhatIsDue(TODAY)).isTrue();

        assertThat(employees.get(longGone.id()).name()).isEqualTo("Former employee");
        assertThat(employees.get(gone.id()).name()).isEqualTo("Just Gone");
        assertThat(employees.get(ada.id())).isEqualTo(ada);
    }

    @Test
    void oneWhoCannotBeErasedStopsNobodyElse() {
        EmployeeView stuck = employees.hire(Person.named("Stuck")
                .employed(LocalDate.of(2001, 1, 1), TODAY.minusYears(12))
                .details());
        EmployeeView next = employees.hire(Person.named("Next")
                .employed(LocalDate.of(2001, 1, 1), TODAY.minusYears(11))
                .details());
        takesAddressOfErased(stuck);

        assertThat(retention.eraseWhatIsDue(TODAY)).isTrue();

        assertThat(employees.get(stuck.id()).name()).isEqualTo("Stuck");
        assertThat(employees.get(next.id()).name()).isEqualTo("Former employee");
    }

    /** As it was possible before such addresses were reserved. */
    private void takesAddressOfErased(EmployeeView person) {
        sql.useHandle(handle -> handle.execute(
                "UPDATE employee.employees SET email = ? WHERE id = ?",
                "former-" + person.id() + "@daybook.invalid",
                ada.id()));
    }

    @Test
    void whatIsRecordedDuringTheErasureIsErasedToo() throws SQLException {
        ada = employees.deactivate(ada.id(), TODAY);
        clock.moveTo(TODAY.plusDays(1));
        observer.records(AuditEvent.added(
                "employee.changed", "employee", ada.id(), ada.id(), Map.of("name", "Ada Lovelace-King")));

        personal.erase(ada.id());

        assertThat(rows(ada.id())).allMatch(row -> row.before() == null && row.after() == null);
        assertThat(everyText()).noneMatch(text -> text.contains("Lovelace"));
        assertThat(check().findings()).isEmpty();
    }

    @Test
    void theAddressOfSomebodyErasedMayStayWhenOtherDetailsChange() {
        ada = employees.deactivate(ada.id(), TODAY);
        clock.moveTo(TODAY.plusDays(1));
        personal.erase(ada.id());
        ada = employees.get(ada.id());

        assertThat(change(Person.as(ada).department("Archive")).email())
                .isEqualTo("former-" + ada.id() + "@daybook.invalid");
        EmployeeDetails taken = Person.as(ada)
                .email("former-" + (ada.id() + 1) + "@daybook.invalid")
                .details();
        assertThatThrownBy(() -> employees.change(ada.id(), taken, ada.version()))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.violations().get(0).pointer())
                                .isEqualTo("/email"));
    }
}
