package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.acceptance.promises.Company.day;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.acceptance.promises.Company.Person;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.Node;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Certificates that have not come: the days are leave again, once, although every node dies in the middle of the run. */
@OnTopology
@Tag("cluster")
class CertificateDeadlineIT {

    private static final int PEOPLE = 12;
    private static final int REACHED_BEFORE_THE_KILL = 4;

    private final Topology topology;
    private final Api api;
    private final Company company;
    private final Person manager;

    CertificateDeadlineIT(Topology topology) {
        this.topology = topology;
        api = Api.nodesOf(topology);
        company = new Company(api);
        manager = company.hire(null);
    }

    private long fallsIllOnHoliday(Person person) {
        api.post("/policies", Topology.ADMIN, """
                        {"leaveType":"sick","group":{"kind":"PERSON","value":"%d"},"validFrom":"2026-01-01",
                         "rules":{"earning":{"yearlyEntitlement":10},
                                  "booking":{"documentAfterDays":0,"documentWithinDays":30}}}
                        """.formatted(person.id())).expecting(201);
        LocalDate monday = day(3, DayOfWeek.MONDAY);
        long leave = api.post("/leave-requests", person.email(), Company.leave("annual", monday, monday.plusDays(4)))
                .expecting(201)
                .id();
        company.act(manager, leave, "approve").expecting(200);
        Reply sick = api.post(
                        "/leave-requests",
                        person.email(),
                        Company.leave("sick", monday.plusDays(2), monday.plusDays(2)))
                .expecting(201);
        assertThat(sick.json().path("documentState").asText()).isEqualTo("WANTED");
        return sick.id();
    }

    @Test
    void eachIsDealtWithOnce() throws Exception {
        List<Person> people = new ArrayList<>();
        List<Long> reports = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(company.hire(manager));
            reports.add(fallsIllOnHoliday(people.get(i)));
        }
        String ids = reports.stream().map(String::valueOf).collect(Collectors.joining(","));
        String missed = "leave.leave_requests WHERE document_state = 'MISSED' AND id IN (" + ids + ")";
        try (Connection holding = topology.database().connect()) {
            // The run cannot get past these people, so that it is in the middle when the nodes die.
            holding.setAutoCommit(false);
            try (Statement lock = holding.createStatement()) {
                lock.execute("SELECT FROM leave.accounts WHERE employee_id IN ("
                        + people.stream()
                                .skip(REACHED_BEFORE_THE_KILL)
                                .map(person -> String.valueOf(person.id()))
                                .collect(Collectors.joining(","))
                        + ") FOR UPDATE");
            }
            execute("UPDATE leave.leave_requests SET document_due = '2026-02-01' WHERE id IN (" + ids + ")");
            Eventually.holds(
                    "the run has begun", Duration.ofMinutes(3), () -> count(missed) == REACHED_BEFORE_THE_KILL);
            topology.nodes().forEach(Node::kill);
            assertThat(topology.nodes()).noneMatch(Node::isAlive);
            holding.rollback();
        }
        assertThat(count(missed)).isEqualTo(REACHED_BEFORE_THE_KILL);
        assertThat(count("leave.document_runs WHERE finished_at IS NULL")).isPositive();
        topology.nodes().forEach(Node::start);

        Eventually.holds("the rest is dealt with", Duration.ofMinutes(4), () -> count(missed) == PEOPLE);
        for (Person person : people) {
            String restored = "leave.request_events e JOIN leave.leave_requests r ON r.id = e.request_id "
                    + "WHERE e.action = 'RESTORED' AND r.employee_id = " + person.id();
            assertThat(count(restored)).isEqualTo(1);
            assertThat(count("leave.account_years WHERE leave_year = 2026 AND ((leave_type = 'annual' AND taken = 5) "
                            + "OR (leave_type = 'sick' AND taken + pending = 0)) AND employee_id = " + person.id()))
                    .isEqualTo(2);
        }
        Invariants.hold(topology);
    }

    private long count(String from) throws SQLException {
        try (Connection connection = topology.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String update) throws SQLException {
        try (Connection connection = topology.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(update);
        }
    }
}
