package org.daybook.employee.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.daybook.employee.EmployeeDetails;
import org.daybook.employee.Person;
import org.daybook.employee.Role;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.junit.jupiter.api.Test;

class EmployeeTest {

    private static final long UNSAVED = 0;

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    private final Employee ada = Employee.hired(Person.named("Ada Lovelace").details(), at("2026-06-01T08:00:00Z"));

    @Test
    void knowsTheDetailsSheWasHiredWithAndIsAnEmployee() {
        EmployeeDetails given = Person.named("Ada Lovelace").details();
        EmployeeDetails kept = Person.named("Ada Lovelace").roles(Role.EMPLOYEE).details();

        assertThat(given.roles()).isEmpty();
        assertThat(ada.details()).isEqualTo(kept);
    }

    @Test
    void isChangedAsAWhole() {
        EmployeeDetails details = Person.named("Ada King")
                .department("Engines")
                .manager(7L)
                .place(null, null)
                .employed(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1))
                .roles(Role.EMPLOYEE, Role.HR)
                .details();

        ada.change(details, UNSAVED, at("2026-06-02T08:00:00Z"));

        assertThat(ada.details()).isEqualTo(details);
    }

    @Test
    void isNotChangedByWhoSawAnOlderVersion() {
        EmployeeDetails before = ada.details();

        assertThatThrownBy(() -> ada.change(Person.named("Other").details(), UNSAVED + 1, Clock.systemUTC()))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.code()).isEqualTo(CommonProblem.STALE_VERSION));
        assertThat(ada.details()).isEqualTo(before);
    }

    @Test
    void doesNotGiveItsRolesAway() {
        EmployeeDetails details = ada.details();

        assertThatThrownBy(() -> details.roles().add(Role.ADMIN)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void isErasedOnlyAfterTheLastDayAndOnlyOnce() {
        LocalDate lastDay = LocalDate.of(2026, 6, 30);
        ada.change(ada.details().withLeavingDate(lastDay), UNSAVED, at("2026-06-02T08:00:00Z"));

        assertThatThrownBy(() -> ada.requireLeft(lastDay)).isInstanceOf(RuleViolation.class);
        ada.requireLeft(lastDay.plusDays(1));

        assertThat(ada.erase(at("2026-07-01T08:00:00Z"))).isTrue();
        assertThat(ada.details())
                .isEqualTo(Person.named("Former employee")
                        .email("former-null@daybook.invalid")
                        .employed(LocalDate.of(2021, 3, 15), lastDay)
                        .place(null, null)
                        .roles(Role.EMPLOYEE)
                        .details());
        assertThat(ada.erase(at("2026-07-02T08:00:00Z"))).isFalse();
    }

    @Test
    void canBeErasedAgainAfterSomebodyEnteredValuesAnew() {
        ada.erase(at("2026-06-02T08:00:00Z"));
        ada.change(Person.named("Ada Lovelace").details(), UNSAVED, at("2026-06-03T08:00:00Z"));

        assertThat(ada.erase(at("2026-06-04T08:00:00Z"))).isTrue();
    }
}
