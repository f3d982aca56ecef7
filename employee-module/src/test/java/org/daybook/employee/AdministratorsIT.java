package org.daybook.employee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.daybook.employee.AtOnce.Ending;
import org.daybook.platform.Cursor;
import org.daybook.platform.RuleViolation;
import org.daybook.testing.MovableClock;
import org.daybook.testing.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody remains who can administer. */
@ExtendWith(ArquillianExtension.class)
class AdministratorsIT {

    private static final LocalDate YESTERDAY = MovableClock.START.minusDays(1);

    @Inject
    private Employees employees;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountFixture fixture;

    @Inject
    private AtOnce atOnce;

    @Deployment
    static WebArchive archive() {
        return Slice.of(AdministratorsIT.class, Cursor.class, EmployeeModule.class);
    }

    @BeforeEach
    void beginAnew() {
        fixture.beginAnew();
    }

    private static void assertRefused(ThrowingCallable change, String pointer) {
        assertThatThrownBy(change).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(EmployeeProblem.LAST_ADMINISTRATOR);
            assertThat(refusal.violations().get(0).pointer()).isEqualTo(pointer);
        });
    }

    @Test
    void theLastOneNeitherLeavesNorBecomesSomebodyElse() {
        EmployeeView ada = fixture.member("Ada Lovelace", Role.ADMIN);
        EmployeeDetails plain = Person.as(ada).roles(Role.HR).details();
        EmployeeView never = fixture.hire("Never Invited", Role.ADMIN);

        assertRefused(() -> employees.deactivate(ada.id(), null), "/leavingDate");
        assertRefused(() -> employees.deactivate(ada.id(), MovableClock.START.plusYears(1)), "/leavingDate");
        assertRefused(() -> employees.change(ada.id(), plain, ada.version()), "/roles");
        assertThat(employees.get(ada.id())).isEqualTo(ada);

        accounts.redeem(accounts.invite(never.id(), ada.id()).token(), AccountFixture.PASSWORD);
        assertThat(employees.change(ada.id(), plain, ada.version()).roles()).doesNotContain(Role.ADMIN);
    }

    @Test
    void whoLeavesEarlierDoesNotCount() {
        EmployeeView ada = fixture.member("Ada Lovelace", Role.ADMIN);
        EmployeeView bob = fixture.member("Bob Noyce", Role.ADMIN);
        employees.deactivate(bob.id(), MovableClock.START.plusMonths(1));

        assertRefused(() -> employees.deactivate(ada.id(), MovableClock.START.plusMonths(2)), "/leavingDate");
        assertThat(employees.deactivate(ada.id(), MovableClock.START).leavingDate())
                .isEqualTo(MovableClock.START);
    }

    @Test
    void twoDoNotLeaveTogether() throws Exception {
        List<Long> both = List.of(
                fixture.member("Ada Lovelace", Role.ADMIN).id(),
                fixture.member("Bob Noyce", Role.ADMIN).id());
        var next = new AtomicInteger();

        List<Ending<EmployeeView>> endings =
                atOnce.call(2, () -> employees.deactivate(both.get(next.getAndIncrement()), null));

        assertThat(endings)
                .extracting(Ending::refusal)
                .filteredOn(Objects::nonNull)
                .extracting(RuleViolation::code)
                .containsExactly(EmployeeProblem.LAST_ADMINISTRATOR);
    }

    @Test
    void groupsDoNotTakeTheLastOneWhoCanSignIn() {
        EmployeeView ada = fixture.member("Ada Lovelace", Role.ADMIN, Role.HR);
        EmployeeView disabled = fixture.member("Bob Noyce", Role.ADMIN);
        accounts.disable(disabled.id(), ada.id());
        fixture.hire("Never Invited", Role.ADMIN);
        employees.deactivate(fixture.member("Eve Moneypenny", Role.ADMIN).id(), YESTERDAY);

        assertThat(employees.followRoles(ada.id(), Set.of()).roles())
                .containsExactlyInAnyOrder(Role.EMPLOYEE, Role.ADMIN);

        accounts.enable(disabled.id(), ada.id());
        assertThat(employees.followRoles(ada.id(), Set.of()).roles()).containsExactly(Role.EMPLOYEE);
    }

    @Test
    void groupsDoNotTakeTwoTogether() throws Exception {
        EmployeeView ada = fixture.member("Ada Lovelace", Role.ADMIN);
        EmployeeView bob = fixture.member("Bob Noyce", Role.ADMIN);
        var next = new AtomicInteger();

        List<Ending<EmployeeView>> endings = atOnce.call(2, () -> {
            long id = next.getAndIncrement() == 0 ? ada.id() : bob.id();
            return employees.followRoles(id, Set.of());
        });

        assertThat(endings)
                .extracting(Ending::value)
                .filteredOn(Objects::nonNull)
                .filteredOn(person -> person.has(Role.ADMIN))
                .hasSize(1);
    }
}
