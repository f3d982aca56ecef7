package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.acceptance.promises.Company.day;
import static org.daybook.acceptance.promises.Company.leave;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.daybook.acceptance.promises.Company.Person;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** C5: however many members of a team ask at the same moment, enough of them stay. */
@OnTopology
@Tag("cluster")
class CoverageIT {

    private static final int MEMBERS = 10;
    private static final int PLACES = 2;
    private static final String AT_MOST_AWAY = "\"maximumAway\":" + PLACES;
    private static final String AT_LEAST_PRESENT = "\"minimumPresent\":" + (MEMBERS - PLACES);
    private static final List<DayOfWeek> DAYS = List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);

    private final Topology topology;
    private final Api api;
    private final Company company;
    private final String department = "Team " + UUID.randomUUID();

    CoverageIT(Topology topology) {
        this.topology = topology;
        Company.warmUp(topology);
        api = Api.nodesOf(topology);
        company = new Company(api);
    }

    @Test
    void tenMembersRaceForTwoFreePlaces() throws Exception {
        race(10, AT_MOST_AWAY);
    }

    @Test
    void tenMembersOfWhomEightHaveToStay() throws Exception {
        race(10, AT_LEAST_PRESENT);
    }

    @Test
    @Tag("full")
    void tenMembersRaceForTwoFreePlacesAHundredTimes() throws Exception {
        race(100, AT_MOST_AWAY);
    }

    @Test
    @Tag("full")
    void tenMembersOfWhomEightHaveToStayAHundredTimes() throws Exception {
        race(100, AT_LEAST_PRESENT);
    }

    private void race(int rounds, String limit) throws Exception {
        System.out.printf("C5: %d rounds of %d members for %d places, %s%n", rounds, MEMBERS, PLACES, limit);
        List<Person> members = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            members.add(company.hireInto(department));
        }
        rule(limit);
        for (int round = 0; round < rounds; round++) {
            LocalDate date = day(round / DAYS.size(), DAYS.get(round % DAYS.size()));
            List<Callable<Reply>> calls = new ArrayList<>();
            for (Person member : members) {
                String wish = leave("unpaid", date, date);
                calls.add(() -> Api.patiently(() -> api.post("/leave-requests", member.email(), wish)));
            }
            List<String> verdicts = Race.of(calls).stream().map(Reply::verdict).toList();
            assertThat(verdicts).as("round %d", round).containsOnly("201", "422 coverage-rule");
            assertThat(verdicts.stream().filter("201"::equals))
                    .as("round %d", round)
                    .hasSize(PLACES);
        }
        assertThat(mostAwayOnOneDay()).isEqualTo(PLACES);
        Invariants.hold(topology);
    }

    @Test
    void aNewRuleHoldsOnTheOtherNodeAtOnce() throws Exception {
        Person person = company.hireInto(department);
        for (int round = 0; round < 10; round++) {
            LocalDate date = day(round, DayOfWeek.TUESDAY);
            assertThat(company.submit(person, "unpaid", date).verdict()).isEqualTo("201");
            Reply rule = rule("\"maximumAway\":0");
            for (int node = 0; node < 2; node++) {
                assertThat(company.submit(person, "unpaid", date.plusDays(2)).verdict())
                        .as("round %d", round)
                        .isEqualTo("422 coverage-rule");
            }
            api.send("DELETE", "/coverage-rules/" + rule.id(), Topology.ADMIN, null)
                    .expecting(204);
        }
    }

    private Reply rule(String limit) {
        return api.post(
                        "/coverage-rules",
                        Topology.ADMIN,
                        "{\"name\":\"Cover\",\"group\":{\"kind\":\"DEPARTMENT\",\"value\":\"" + department + "\"},"
                                + limit + ",\"effect\":\"BLOCK\"}")
                .expecting(201);
    }

    private int mostAwayOnOneDay() throws SQLException {
        try (Connection connection = topology.database().connect();
                PreparedStatement statement = connection.prepareStatement("""
                        SELECT max(number) FROM (
                            SELECT count(*) AS number FROM leave.leave_requests r
                            JOIN employee.people p ON p.id = r.employee_id
                            WHERE p.department = ? AND r.status = 'PENDING' GROUP BY r.start_date) a
                        """)) {
            statement.setString(1, department);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
