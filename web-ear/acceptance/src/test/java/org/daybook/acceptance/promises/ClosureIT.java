package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.Node;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A closure for many people goes on where it stopped, whoever dies in the middle. */
@OnTopology
@Tag("cluster")
class ClosureIT {

    private static final int PEOPLE = 3_000;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Topology topology;
    private final Api api;
    private final String department = "Plant " + UUID.randomUUID();

    ClosureIT(Topology topology) {
        this.topology = topology;
        Company.warmUp(topology);
        api = Api.nodesOf(topology);
    }

    @Test
    void nobodyIsForgottenOrBookedTwiceWhenAllNodesDieInTheMiddle() throws Exception {
        hireMany();
        long closure = book();
        Eventually.holds("some are booked", PATIENCE, () -> seen(read(closure)) > 0);
        killAllNodes();
        long before = count("SELECT count(*) FROM leave.closure_people WHERE closure_id = ?", closure);
        assertThat(before).isBetween(1L, PEOPLE - 1L);
        startAllNodes();
        awaitState(closure, "BOOKED");
        System.out.printf("Closure: %d of %d people when all nodes died%n", before, PEOPLE);

        assertThat(seen(read(closure))).isEqualTo(PEOPLE);
        assertThat(count("SELECT count(DISTINCT employee_id) FROM leave.leave_requests WHERE closure_id = ?", closure))
                .isEqualTo(PEOPLE);
        assertThat(count("SELECT count(*) FROM leave.leave_requests WHERE closure_id = ?", closure))
                .isEqualTo(PEOPLE);
        assertThat(count("SELECT sum(working_days) FROM leave.leave_requests WHERE closure_id = ?", closure))
                .isEqualTo(4L * PEOPLE);
        Invariants.hold(topology);

        callOff(closure);
    }

    private void callOff(long closure) throws Exception {
        api.put("/closures/" + closure + "/cancel", Topology.ADMIN, null).expecting(200);
        Eventually.holds("some have their days back", PATIENCE, () -> cancelled(closure) > 0);
        killAllNodes();
        assertThat(cancelled(closure)).isBetween(1L, PEOPLE - 1L);
        startAllNodes();
        awaitState(closure, "CANCELLED");

        assertThat(cancelled(closure)).isEqualTo(PEOPLE);
        assertThat(count("""
                        SELECT count(*) FROM leave.account_years y JOIN leave.closure_people c USING (employee_id)
                        WHERE c.closure_id = ? AND y.leave_type = 'annual' AND y.taken <> 0
                        """, closure)).isZero();
        Invariants.hold(topology);
    }

    private void hireMany() throws SQLException {
        try (Connection connection = topology.database().connect();
                PreparedStatement statement = connection.prepareStatement("""
                        INSERT INTO employee.employees (name, email, department, joining_date, roles, created_at,
                            updated_at, version)
                        SELECT 'Worker', gen_random_uuid() || '@daybook.test', ?, '2020-01-01', 'EMPLOYEE', now(), now(), 1
                        FROM generate_series(1, ?)
                        """)) {
            statement.setString(1, department);
            statement.setInt(2, PEOPLE);
            statement.executeUpdate();
        }
        Eventually.holds(
                "everybody has accounts",
                PATIENCE,
                () -> api.post("/accrual-runs", Topology.ADMIN, "{}").status() == 200);
    }

    private long book() {
        return api.post(
                        "/closures",
                        Topology.ADMIN,
                        "{\"name\":\"Closed\",\"leaveType\":\"annual\",\"startDate\":\"2026-12-28\","
                                + "\"endDate\":\"2026-12-31\",\"group\":{\"kind\":\"DEPARTMENT\",\"value\":\""
                                + department + "\"}}")
                .expecting(201)
                .id();
    }

    private JsonNode read(long closure) {
        return api.get("/closures/" + closure, Topology.ADMIN).expecting(200).json();
    }

    private static long seen(JsonNode closure) {
        return closure.path("peopleSeen").asLong();
    }

    private void awaitState(long closure, String state) {
        AtomicReference<JsonNode> last = new AtomicReference<>();
        Eventually.holds("it is " + state, PATIENCE, () -> {
            last.set(read(closure));
            return last.get().path("state").asText().equals(state);
        });
    }

    private void killAllNodes() {
        for (Node node : topology.nodes()) {
            node.kill();
        }
    }

    private void startAllNodes() {
        for (Node node : topology.nodes()) {
            node.start();
        }
    }

    private long cancelled(long closure) {
        return count(
                "SELECT count(*) FROM leave.leave_requests WHERE closure_id = ? AND status = 'CANCELLED'", closure);
    }

    private long count(String query, long closure) {
        try (Connection connection = topology.database().connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, closure);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
