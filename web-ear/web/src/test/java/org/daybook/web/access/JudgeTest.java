package org.daybook.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.employee.Role;
import org.daybook.employee.ServiceScope;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.web.identity.Caller;
import org.daybook.web.identity.Caller.Channel;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every cell of the table that the path alone decides. */
class JudgeTest {

    private static final long ADA = 42;
    private static final long REPORT = 43;
    private static final long STRANGER = 44;

    private final Judge judge = new Judge((caller, subject) -> caller == ADA && subject == REPORT);

    private static Caller person(Role... roles) {
        return new Caller(Channel.API, ADA, ADA, Set.of(roles), 7L, Set.of());
    }

    private static Caller service(ServiceScope... scopes) {
        return new Caller(Channel.SERVICE, 1, ADA, Set.of(), null, Set.of(scopes));
    }

    private Verdict outcome(Rule rule, Caller caller, Long subject) {
        try {
            judge.check(rule, caller, subject);
            return Verdict.YES;
        } catch (RuleViolation violation) {
            return violation.code() == CommonProblem.NOT_FOUND ? Verdict.HIDDEN : Verdict.FORBIDDEN;
        }
    }

    private static Verdict expected(Verdict cell) {
        return cell.passes() ? Verdict.YES : cell == Verdict.SELF ? Verdict.FORBIDDEN : cell;
    }

    private static Stream<Rule> rules(boolean aboutPeople) {
        return AccessTable.RULES.stream()
                .filter(rule -> !rule.isPublic())
                .filter(rule -> aboutPeople ? rule.namesPerson() : !rule.hasSubject());
    }

    private DynamicTest cell(Rule rule, Viewer viewer, Caller caller, Long subject) {
        return DynamicTest.dynamicTest(
                rule.method() + " " + rule.path() + " " + viewer,
                () -> assertThat(outcome(rule, caller, subject)).isEqualTo(expected(rule.verdict(viewer))));
    }

    @TestFactory
    Stream<DynamicTest> callsAboutAPerson() {
        return rules(true)
                .flatMap(rule -> Stream.of(
                        cell(rule, Viewer.OWN, person(Role.EMPLOYEE), ADA),
                        cell(rule, Viewer.MANAGER, person(Role.EMPLOYEE), REPORT),
                        cell(rule, Viewer.OTHER, person(Role.EMPLOYEE), STRANGER),
                        cell(rule, Viewer.OTHER, person(), STRANGER),
                        cell(rule, Viewer.HR, person(Role.EMPLOYEE, Role.HR), STRANGER),
                        cell(rule, Viewer.ADMIN, person(Role.EMPLOYEE, Role.ADMIN), STRANGER),
                        cell(rule, Viewer.AUDITOR, person(Role.EMPLOYEE, Role.AUDITOR), STRANGER)));
    }

    @TestFactory
    Stream<DynamicTest> callsAboutNobody() {
        return rules(false)
                .flatMap(rule -> Stream.of(
                        cell(rule, Viewer.OTHER, person(Role.EMPLOYEE), null),
                        cell(rule, Viewer.HR, person(Role.EMPLOYEE, Role.HR), null),
                        cell(rule, Viewer.ADMIN, person(Role.EMPLOYEE, Role.ADMIN), null),
                        cell(rule, Viewer.AUDITOR, person(Role.EMPLOYEE, Role.AUDITOR), null)));
    }

    @TestFactory
    Stream<DynamicTest> serviceAccounts() {
        return AccessTable.RULES.stream()
                .filter(rule -> !rule.isPublic())
                .map(rule -> DynamicTest.dynamicTest(rule.method() + " " + rule.path(), () -> {
                    Verdict all = outcome(rule, service(ServiceScope.values()), STRANGER);
                    assertThat(all).isEqualTo(rule.service());
                    assertThat(outcome(rule, service(), STRANGER)).isEqualTo(Verdict.FORBIDDEN);
                    List<ServiceScope> others = Stream.of(ServiceScope.values())
                            .filter(scope -> scope != rule.scope())
                            .toList();
                    assertThat(outcome(rule, service(others.toArray(ServiceScope[]::new)), STRANGER))
                            .isEqualTo(Verdict.FORBIDDEN);
                }));
    }

    @Test
    void nobodyDisablesThemselvesWhateverTheirRoles() {
        Rule disable =
                AccessTable.find("PUT", "/employees/{id}/account/disable").orElseThrow();

        assertThat(outcome(disable, person(Role.values()), ADA)).isEqualTo(Verdict.FORBIDDEN);
        assertThat(outcome(disable, person(Role.values()), STRANGER)).isEqualTo(Verdict.YES);
    }

    @Test
    void oneOfSeveralRolesIsEnough() {
        Rule hire = AccessTable.find("POST", "/employees").orElseThrow();

        assertThat(outcome(hire, person(Role.AUDITOR, Role.HR), null)).isEqualTo(Verdict.YES);
    }

    @Test
    void whoAServiceAccountActsForDoesNotMatter() {
        Rule sessions = AccessTable.find("GET", "/employees/{id}/balance").orElseThrow();

        assertThat(outcome(sessions, service(ServiceScope.READ_EMPLOYEES), ADA)).isEqualTo(Verdict.FORBIDDEN);
    }
}
