package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.acceptance.promises.Company.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.acceptance.promises.Company.Person;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.Node;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.SignIn;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Privacy: what is personal about a leaver is gone when its time is over, and every sum and the audit trail still hold. */
@OnTopology
@Tag("cluster")
class ErasureIT {

    private static final List<String> WAYS_IN =
            List.of("accounts", "account_links", "sessions", "known_devices", "identity_links", "mail_choices");

    /** A name that nothing else has in it. */
    private final String mark = "Zenobia" + UUID.randomUUID().toString().replace("-", "");

    private final Topology topology;
    private final Api api;
    private final Company company;

    ErasureIT(Topology topology) {
        this.topology = topology;
        api = Api.nodesOf(topology);
        company = new Company(api);
    }

    @Test
    void aLeaverIsErasedEverywhereAndTheSumsStay() throws Exception {
        Person manager = company.hire(null);
        Person leaver = aLifeOf(manager);
        Person recent = company.hire(manager);
        leave(recent, Topology.LEAVERS_ARE_ERASED_BEFORE);
        leave(leaver, Topology.LEAVERS_ARE_ERASED_BEFORE.minusDays(1));
        String sums = sumsOf(leaver);
        assertThat(tablesWith(mark))
                .contains("employee.employees", "employee.sessions", "employee.identity_links", "employee.outbox")
                .contains("leave.leave_requests", "leave.request_events", "leave.ledger_entries", "leave.documents")
                .contains("platform.audit_values");

        restart(topology.nodes().get(1));
        Eventually.holds("the leaver is erased", Duration.ofMinutes(3), () -> isErased(leaver));

        assertThat(tablesWith(mark)).isEmpty();
        assertThat(count("leave.document_pieces p WHERE NOT EXISTS (SELECT FROM leave.documents d "
                        + "WHERE d.id = p.document_id AND d.employee_id <> " + leaver.id() + ")"))
                .isZero();
        assertThat(isErased(recent)).isFalse();
        for (String table : WAYS_IN) {
            assertThat(count("employee." + table + " WHERE employee_id = " + leaver.id()))
                    .as(table)
                    .isZero();
        }
        assertThat(count("employee.outbox WHERE recipient_id = " + leaver.id())).isZero();
        assertThat(sumsOf(leaver)).isEqualTo(sums);
        assertNothingIsShown(leaver);
        Invariants.hold(topology);
        // Only now: the address is somebody else's again.
        api.post("/employees", Topology.ADMIN, person("Somebody new")).expecting(201);
    }

    /** Somebody about whom there is something in every place. */
    private Person aLifeOf(Person manager) throws SQLException {
        Reply hired = api.post("/employees", Topology.ADMIN, person(mark)).expecting(201);
        Person person = new Person(hired.id(), email());
        api.patch("/employees/" + person.id(), Topology.ADMIN, "{\"managerId\":" + manager.id() + "}", hired.etag())
                .expecting(200);
        api.signIn(person.email());
        String login = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email(), SignIn.PASSWORD);
        api.post("/auth/login", person.email(), login, "User-Agent", mark).expecting(200);
        for (int week = 0; week < 3; week++) {
            LocalDate date = day(week, DayOfWeek.TUESDAY);
            String wish = Company.leave("annual", date, date).replace("}", ",\"reason\":\"" + mark + "\"}");
            long request = api.post("/leave-requests", person.email(), wish)
                    .expecting(201)
                    .id();
            String step = week == 0 ? "reject" : "approve";
            api.put("/leave-requests/" + request + "/" + step, manager.email(), "{\"comment\":\"" + mark + "\"}")
                    .expecting(200);
        }
        LocalDate date = day(4, DayOfWeek.TUESDAY);
        long sick = api.post("/leave-requests", person.email(), Company.leave("sick", date, date))
                .expecting(201)
                .id();
        api.post(
                        "/leave-requests/" + sick + "/documents",
                        person.email(),
                        "%PDF-1.7 " + mark,
                        "Content-Type",
                        "application/pdf",
                        "File-Name",
                        mark)
                .expecting(201);
        String adjustment = "{\"leaveType\":\"annual\",\"year\":2026,\"days\":2.5,\"reason\":\"" + mark + "\"}";
        api.post("/employees/" + person.id() + "/adjustments", Topology.ADMIN, adjustment)
                .expecting(201);
        api.post("/employees/" + person.id() + "/password-reset", Topology.ADMIN, null)
                .expecting(201);
        api.put("/employees/" + person.id() + "/notifications", person.email(), "{\"leaveTakenBack\":false}")
                .expecting(200);
        execute("UPDATE employee.outbox SET note = '550 " + email() + " is not here' WHERE recipient_id = "
                + person.id());
        execute("INSERT INTO employee.identity_links (issuer, subject, employee_id) VALUES ('https://id.test', '" + mark
                + "', " + person.id() + ")");
        return person;
    }

    private String person(String name) {
        return "{\"name\":\"%s\",\"email\":\"%s\",\"department\":\"Ops\",\"location\":\"%s\",\"joiningDate\":\"2025-01-06\"}"
                .formatted(name, email(), name);
    }

    private String email() {
        return mark.toLowerCase(java.util.Locale.ROOT) + "@daybook.test";
    }

    private void leave(Person person, LocalDate lastDay) {
        api.send("DELETE", "/employees/" + person.id() + "?leavingDate=" + lastDay, Topology.ADMIN, null)
                .expecting(200);
    }

    private static void restart(Node node) {
        node.stop();
        node.start();
    }

    private void assertNothingIsShown(Person leaver) {
        Reply employee = api.get("/employees/" + leaver.id(), Topology.ADMIN).expecting(200);
        assertThat(employee.json().path("name").asText()).isEqualTo("Former employee");
        JsonNode rows = api.get("/audit?personId=" + leaver.id(), Topology.ADMIN)
                .expecting(200)
                .json()
                .path("items");
        assertThat(rows.findValuesAsText("action")).contains("employee.erased", "employee.hired", "access.signed-in");
        // Who looks at the rows now is told with ids and dates only.
        assertThat(rows)
                .filteredOn(row -> !row.path("action").asText().startsWith("audit-trail."))
                .extracting(row -> row.path("changes"))
                .allMatch(JsonNode::isEmpty);
        Reply data = api.get("/employees/" + leaver.id() + "/personal-data", Topology.ADMIN)
                .expecting(200);
        assertThat(data.json().path("account").path("state").asText()).isEqualTo("NONE");
        assertThat(data.json().path("sessions")).isEmpty();
    }

    private boolean isErased(Person person) throws SQLException {
        return count("employee.employees WHERE erased_at IS NOT NULL AND id = " + person.id()) == 1;
    }

    private String sumsOf(Person person) throws SQLException {
        return read("""
                SELECT leave_type || ' ' || leave_year || ' ' || kind || ' ' || sum(amount) || ' of ' || count(*)
                FROM leave.ledger_entries WHERE employee_id = %d GROUP BY leave_type, leave_year, kind ORDER BY 1
                """.formatted(person.id())).toString();
    }

    /** Every table of the database that has the text anywhere in a row. */
    private List<String> tablesWith(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String table : read("""
                SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) FROM information_schema.tables
                WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
                """)) {
            if (count(table + " AS t WHERE t::text ILIKE '%" + text + "%'") > 0) {
                found.add(table);
            }
        }
        return found;
    }

    private long count(String from) throws SQLException {
        return Long.parseLong(read("SELECT count(*) FROM " + from).get(0));
    }

    private List<String> read(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = topology.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }

    private void execute(String update) throws SQLException {
        try (Connection connection = topology.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(update);
        }
    }
}
