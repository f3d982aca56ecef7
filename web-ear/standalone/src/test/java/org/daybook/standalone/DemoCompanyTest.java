package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoCompanyTest {

    private final DemoCompany company = DemoCompany.load();

    @Test
    void aboutSixtyPeopleWorkInSixDepartmentsWithTwoInHr() {
        assertThat(company.people()).hasSizeBetween(55, 65);
        assertThat(company.people().stream().map(DemoCompany.Person::department).distinct())
                .hasSize(6);
        assertThat(company.withRole("HR")).hasSize(2);
    }

    @Test
    void everybodyComesAfterTheirManagerAndOnlyOneHasNone() {
        Set<String> known = new HashSet<>();
        for (DemoCompany.Person person : company.people()) {
            assertThat(person.manager()).isIn(known.isEmpty() ? Set.of("") : known);
            known.add(person.email());
        }
        assertThat(known).hasSameSizeAs(company.people());
    }

    @Test
    void everyLocationIsPlaced() {
        assertThat(company.people().stream().map(DemoCompany.Person::location).distinct())
                .hasSameElementsAs(company.places().stream()
                        .map(DemoCompany.Place::location)
                        .toList());
    }

    @Test
    void nobodyAsksForMoreThanTheYearGives() {
        Map<String, Double> days = company.leave().stream()
                .filter(leave -> leave.type().equals("annual"))
                .filter(leave -> Set.of("approved", "open").contains(leave.outcome()))
                .collect(Collectors.groupingBy(
                        DemoCompany.Leave::person, Collectors.summingDouble(DemoCompany.Leave::days)));

        assertThat(days.values()).allMatch(sum -> sum <= 25);
    }

    @Test
    void datesLieAroundToday() {
        DemoCalendar calendar = new DemoCalendar(LocalDate.of(2026, 7, 2));

        assertThat(calendar.start("50% WED")).isEqualTo("2026-04-01");
        assertThat(calendar.start("+2w MON")).isEqualTo("2026-07-13");
        assertThat(calendar.end(LocalDate.of(2026, 7, 16), 3)).isEqualTo("2026-07-20");
        assertThat(calendar.end(LocalDate.of(2026, 7, 16), 0.5)).isEqualTo("2026-07-16");
    }
}
