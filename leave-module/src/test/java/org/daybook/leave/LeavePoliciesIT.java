package org.daybook.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.daybook.leave.Company.plain;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.List;
import org.daybook.employee.EmployeeDetails;
import org.daybook.employee.EmployeeModule;
import org.daybook.employee.EmployeeView;
import org.daybook.employee.Employees;
import org.daybook.leave.AccrualRunView.Line;
import org.daybook.leave.PolicyGroup.Kind;
import org.daybook.leave.PolicyRules.Accrual;
import org.daybook.leave.PolicyRules.PartTime;
import org.daybook.leave.PolicyRules.Proration;
import org.daybook.leave.accrual.GrantRun;
import org.daybook.leave.policy.Rules;
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

/** Policies for one person each, so that tests do not see each other's, and the runs that post by them. */
@ExtendWith(ArquillianExtension.class)
class LeavePoliciesIT {

    private static final long HR = 1;
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Inject
    private LeavePolicies policies;

    @Inject
    private AccrualRuns runs;

    @Inject
    private GrantRun grantRun;

    @Inject
    private WorkPatterns patterns;

    @Inject
    private Employees employees;

    @Inject
    private Company company;

    @Inject
    private MovableClock clock;

    @Inject
    private Jdbi sql;

    private long ada;

    @Deployment
    static WebArchive archive() {
        return Slice.of(LeavePoliciesIT.class, Cursor.class, EmployeeModule.class, LeaveModule.class);
    }

    @BeforeEach
    void hire() {
        clock.moveTo(MovableClock.START);
        ada = company.hire(company.hire(null));
    }

    @Test
    void aPolicyIsReadAsItWasWritten() {
        Rules rules = Rules.days("28")
                .after(5, "2")
                .after(10, "4")
                .cappedAt("40")
                .prorated(Proration.DAYS_OF_YEAR)
                .partTime(PartTime.BY_DAYS)
                .carryOver("5", MonthDay.of(3, 31), "2");

        PolicyView made = define(rules, NEW_YEAR);

        assertThat(made.rules())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(rules.rules());
        assertThat(policies.all("annual")).contains(made);
        assertThat(policies.all("sick")).doesNotContain(made);
    }

    @Test
    void contradictoryPoliciesAreRefused() {
        define(Rules.days("20"), NEW_YEAR);

        assertThat(refused(() -> define(Rules.days("21"), NEW_YEAR))).isEqualTo("policy-conflict");
        assertThat(refused(() -> define(Rules.days("20").yearFrom(4, 1), NEW_YEAR.plusYears(1))))
                .isEqualTo("policy-conflict");
        assertThat(refused(() -> define(Rules.days("20").cappedAt("19"), NEW_YEAR.plusYears(1))))
                .isEqualTo("policy-contradiction");
        assertThat(refused(() -> policies.define(new DefinePolicy(
                        "golf",
                        PolicyGroup.EVERYONE,
                        NEW_YEAR,
                        null,
                        Rules.days("1").rules(),
                        null,
                        HR))))
                .isEqualTo("validation-failed");
        assertThat(refused(() -> policies.load("atlantis", NEW_YEAR, HR))).isEqualTo("not-found");
    }

    @Test
    void carryOverIsProjectedThenPostedAndLapses() {
        define(Rules.days("28").carryOver("5", MonthDay.of(3, 31), "2"), MovableClock.START);
        assertThat(company.available(ada, "annual", 2027)).isEqualTo("33");
        take("2026-06-08", "2026-06-26");
        take("2026-07-06", "2026-07-10");
        assertThat(company.available(ada, "annual", 2026)).isEqualTo("5");

        clock.moveTo(NEW_YEAR);
        List<Line> due = runs.dryRun().lines();
        assertThat(due).extracting(Line::what).contains("CARRY_IN", "CARRY_OUT", "GRANT");
        assertThat(company.ledgerKinds(ada, "annual")).doesNotContain("CARRY_IN");
        assertThat(runs.run(HR).lines())
                .usingElementComparator(LeavePoliciesIT::compare)
                .isEqualTo(due);
        assertThat(runs.run(HR).rowsPosted()).isZero();
        assertThat(balance(2027)).isEqualTo("28 + 5 - 0 = 33");

        clock.moveTo(LocalDate.of(2027, 4, 1));
        runs.run(HR);
        assertThat(balance(2027)).isEqualTo("28 + 5 - 3 = 30");
        assertThat(sum(2026)).isEqualTo("0");
        assertThat(sum(2027)).isEqualTo("30");
        assertThat(runs.latest())
                .isNotEmpty()
                .allSatisfy(run -> assertThat(run.finishedAt()).isNotNull());
    }

    @Test
    void monthlyGrantsComeMonthByMonthAlsoAfterDaysWithoutARun() {
        policies.addType(new DefineLeaveType(
                "monthly-" + ada,
                "Monthly",
                Rules.days("12")
                        .granted(Accrual.MONTH_START)
                        .prorated(Proration.DAYS_OF_MONTH)
                        .rules(),
                HR));
        String type = "monthly-" + ada;
        runs.run(HR);
        assertThat(sum(type, 2026)).isEqualTo("6");

        clock.moveTo(LocalDate.of(2026, 9, 15));
        runs.run(HR);
        runs.run(HR);

        assertThat(sum(type, 2026)).isEqualTo("9");
        assertThat(plain(company.balance(ada, type, 2026).entitled())).isEqualTo("12");
    }

    @Test
    void whoCannotBeGrantedAnythingKeepsNobodyElseFromTheirs() {
        long bob = company.hire(null);
        sql.useHandle(handle -> handle.createUpdate("""
                        CREATE FUNCTION leave.refuse_one() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN
                            IF NEW.employee_id = %d THEN RAISE EXCEPTION 'not to this person'; END IF;
                            RETURN NEW;
                        END $$;
                        CREATE TRIGGER refuse_one BEFORE INSERT ON leave.ledger_entries
                            FOR EACH ROW EXECUTE FUNCTION leave.refuse_one()
                        """.formatted(ada)).execute());
        clock.moveTo(NEW_YEAR);
        try {
            assertThat(runs.run(HR).leftOut()).containsExactly(ada);
        } finally {
            sql.useHandle(handle -> handle.createUpdate("""
                            DROP TRIGGER refuse_one ON leave.ledger_entries; DROP FUNCTION leave.refuse_one()
                            """).execute());
        }
        assertThat(granted(bob)).isEqualTo(1);
        assertThat(granted(ada)).isZero();

        assertThat(runs.run(HR).leftOut()).isEmpty();
        assertThat(granted(ada)).isEqualTo(1);
    }

    private long granted(long employeeId) {
        return sql.withHandle(handle ->
                handle.createQuery("""
                        SELECT count(*) FROM leave.ledger_entries
                        WHERE employee_id = :id AND leave_type = 'annual' AND leave_year = 2027 AND kind = 'GRANT'
                        """).bind("id", employeeId).mapTo(Long.class).one());
    }

    @Test
    void leavingAndAnotherPatternChangeWhatWasGranted() {
        long joiner = company.hire(null, LocalDate.of(2026, 6, 1), null);
        policies.define(new DefinePolicy(
                "annual",
                new PolicyGroup(Kind.PERSON, Long.toString(joiner)),
                NEW_YEAR,
                null,
                Rules.days("24")
                        .prorated(Proration.FULL_MONTHS)
                        .partTime(PartTime.BY_MONTHS)
                        .rules(),
                null,
                HR));
        clock.moveTo(NEW_YEAR);
        runs.run(HR);
        assertThat(plain(company.balance(joiner, "annual", 2027).entitled())).isEqualTo("24");

        WorkPatternView half = patterns.define(new DefineWorkPattern(
                "Mornings " + ada,
                null,
                List.of(new WorkWeek(List.of(240, 240, 240, 240, 240, 0, 0), Collections.nCopies(7, 0))),
                HR));
        patterns.assign(new AssignWorkPattern(joiner, half.id(), LocalDate.of(2027, 7, 1), HR));
        assertThat(plain(company.balance(joiner, "annual", 2027).entitled())).isEqualTo("18");

        employees.deactivate(joiner, LocalDate.of(2027, 3, 31));
        assertThat(plain(company.balance(joiner, "annual", 2027).entitled())).isEqualTo("6");
        assertThat(company.ledgerKinds(joiner, "annual"))
                .filteredOn("REVERSAL"::equals)
                .hasSize(2);
    }

    @Test
    void aPolicyThatIsEnteredWhileARunIsAtItCountsForNobodyInIt() {
        List<Long> joiners = List.of(joinUnnoticed(), joinUnnoticed(), joinUnnoticed());
        long first = grantRun.open(MovableClock.START, null);
        grantRun.post(first, MovableClock.START, joiners.subList(0, 1));
        policies.define(new DefinePolicy(
                "annual",
                new PolicyGroup(Kind.DEPARTMENT, "Unnoticed " + ada),
                MovableClock.START,
                null,
                Rules.days("40").rules(),
                null,
                HR));
        grantRun.post(first, MovableClock.START, joiners.subList(1, 2));
        long goesOn = grantRun.open(MovableClock.START, null);
        grantRun.post(goesOn, MovableClock.START, joiners.subList(2, 3));
        grantRun.close(goesOn);

        assertThat(joiners)
                .allSatisfy(person ->
                        assertThat(company.figures(person, "annual", 2026)).isEqualTo("25+0-0-0=25"));
        assertThat(joiners)
                .allSatisfy(person ->
                        assertThat(company.available(person, "annual", 2027)).isEqualTo("40"));
        assertThat(runs.run(HR).lines()).extracting(Line::what).doesNotContain("GRANT");
        long later = joinUnnoticed();
        runs.run(HR);
        assertThat(company.available(later, "annual", 2026)).isEqualTo("40");
    }

    /** As an import of people would, while leave is not there. */
    private long joinUnnoticed() {
        return sql.withHandle(handle -> handle.createQuery("""
                        INSERT INTO employee.employees (name, email, department, joining_date, roles, created_at,
                            updated_at, version)
                        VALUES ('Joiner', gen_random_uuid() || '@example.org', :department, :today, 'EMPLOYEE', now(),
                            now(), 1) RETURNING id
                        """)
                .bind("department", "Unnoticed " + ada)
                .bind("today", MovableClock.START)
                .mapTo(Long.class)
                .one());
    }

    @Test
    void whoChangesDepartmentKeepsWhatWasGrantedAndGetsTheRestByTheNewOne() {
        PolicyGroup department = new PolicyGroup(Kind.DEPARTMENT, "Part-time " + ada);
        policies.define(new DefinePolicy(
                "annual",
                department,
                LocalDate.of(2020, 1, 1),
                null,
                Rules.days("30")
                        .partTime(PartTime.BY_MONTHS)
                        .prorated(Proration.FULL_MONTHS)
                        .rules(),
                null,
                HR));
        EmployeeView before = employees.get(ada);
        employees.change(ada, with(before, department.value()), before.version());

        assertThat(company.available(ada, "annual", 2026)).isEqualTo("25");
        assertThat(company.available(ada, "annual", 2027)).isEqualTo("30");
        EmployeeView after = employees.deactivate(ada, LocalDate.of(2026, 12, 31));
        assertThat(company.available(ada, "annual", 2026)).isEqualTo("25");
        assertThat(company.ledgerKinds(ada, "annual")).containsExactly("GRANT");
        assertThat(after.department()).isEqualTo(department.value());
    }

    @Test
    void whoComesBackEarnsTheRestOfTheYear() {
        define(Rules.days("24").prorated(Proration.FULL_MONTHS), NEW_YEAR);
        clock.moveTo(NEW_YEAR);
        runs.run(HR);
        clock.moveTo(LocalDate.of(2027, 3, 1));
        EmployeeView leaver = employees.deactivate(ada, LocalDate.of(2027, 3, 31));
        assertThat(plain(company.balance(ada, "annual", 2027).entitled())).isEqualTo("6");

        clock.moveTo(LocalDate.of(2027, 10, 1));
        employees.change(ada, with(leaver, leaver.department()), leaver.version());

        assertThat(plain(company.balance(ada, "annual", 2027).entitled())).isEqualTo("12");
        assertThat(plain(company.balance(ada, "annual", 2028).entitled())).isEqualTo("24");
    }

    @Test
    void departmentsAndPersonsGoBeforeEveryone() {
        define(Rules.days("30"), NEW_YEAR);
        assertThat(company.available(ada, "annual", 2027)).isEqualTo("30");
        assertThat(company.available(company.hire(null), "annual", 2027)).isEqualTo("25");
    }

    @Test
    void aPackBecomesTheCompanysOwn() {
        List<PolicyView> loaded = policies.load("de-minimum", LocalDate.of(2090, 1, 1), HR);

        assertThat(loaded).singleElement().satisfies(policy -> {
            assertThat(policy.source()).contains("Bundesurlaubsgesetz").contains("version 1");
            assertThat(policy.group()).isEqualTo(PolicyGroup.EVERYONE);
        });
        assertThat(policies.packs()).extracting(PolicyPackView::code).contains("neutral", "uk-statutory", "us-pto");
    }

    /** The same person, in a department, and not leaving. */
    private static EmployeeDetails with(EmployeeView person, String department) {
        return new EmployeeDetails(
                person.name(),
                person.email(),
                department,
                person.joiningDate(),
                null,
                person.managerId(),
                person.location(),
                person.locale(),
                person.roles());
    }

    private PolicyView define(Rules rules, LocalDate from) {
        PolicyGroup group = new PolicyGroup(Kind.PERSON, Long.toString(ada));
        return policies.define(new DefinePolicy("annual", group, from, null, rules.rules(), "Contract", HR));
    }

    private void take(String from, String to) {
        company.submit(ada, "annual", from, to);
    }

    /** {@code entitled + carried over - expired = available}. */
    private String balance(int year) {
        LeaveBalance balance = company.balance(ada, "annual", year);
        return plain(balance.entitled()) + " + " + plain(balance.carriedOver()) + " - " + plain(balance.expired())
                + " = " + plain(balance.available());
    }

    private String sum(int year) {
        return sum("annual", year);
    }

    private String sum(String type, int year) {
        return plain(sql.withHandle(handle -> handle.createQuery("""
                        SELECT coalesce(sum(amount), 0) FROM leave.ledger_entries
                        WHERE employee_id = :id AND leave_type = :type AND leave_year = :year
                        """)
                .bind("id", ada)
                .bind("type", type)
                .bind("year", year)
                .mapTo(BigDecimal.class)
                .one()));
    }

    private static int compare(Line one, Line other) {
        boolean same = one.what().equals(other.what())
                && one.number() == other.number()
                && one.days().compareTo(other.days()) == 0;
        return same ? 0 : 1;
    }

    private static String refused(Runnable call) {
        return catchThrowableOfType(RuleViolation.class, call::run).code().code();
    }
}
