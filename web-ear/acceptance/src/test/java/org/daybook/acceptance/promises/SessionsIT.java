package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.daybook.acceptance.promises.Company.Person;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** C8, the rest: races for people, keys and the database's own last word, stepped through session by session. */
@OnTopology
@Tag("cluster")
class SessionsIT {

    private final Topology topology;
    private final Api api;
    private final Scene scene;

    SessionsIT(Topology topology) {
        this.topology = topology;
        Company.warmUp(topology);
        api = Api.nodesOf(topology);
        scene = new Scene(api);
    }

    @AfterEach
    void checkInvariants() throws Exception {
        Invariants.hold(topology);
    }

    private static List<String> inOrder(Gate gate, Callable<Reply> first, Callable<Reply> second) throws Exception {
        CompletableFuture<Reply> one = gate.queue(0, first);
        CompletableFuture<Reply> other = gate.queue(1, second);
        gate.commit();
        return List.of(one.get().verdict(), other.get().verdict());
    }

    @Test
    void twoChangesCannotCloseACircleOfManagersTogether() throws Exception {
        Person a = scene.company.hire(null);
        Person b = scene.company.hire(null);
        String etagOfA = scene.etagOf(a);
        String etagOfB = scene.etagOf(b);
        try (Gate gate = Gate.beforeReportingTree(topology)) {
            assertThat(inOrder(
                            gate,
                            () -> scene.patch(a, "{\"managerId\":" + b.id() + "}", etagOfA),
                            () -> scene.patch(b, "{\"managerId\":" + a.id() + "}", etagOfB)))
                    .containsExactly("200", "422 manager-cycle");
        }
    }

    @Test
    void theSecondOfTwoChangesOfWhatBothHaveReadIsStale() throws Exception {
        String etag = scene.etagOf(scene.employee);
        try (Gate gate = Gate.beforeRowOf(topology, scene.employee.id())) {
            assertThat(inOrder(
                            gate,
                            () -> scene.patch(scene.employee, "{\"name\":\"First\"}", etag),
                            () -> scene.patch(scene.employee, "{\"department\":\"Second\"}", etag)))
                    .containsExactly("200", "412 stale-version");
        }
        Reply after = api.get("/employees/" + scene.employee.id(), Topology.ADMIN);
        assertThat(after.json().path("name").asText()).isEqualTo("First");
        assertThat(after.json().path("department").asText()).isEqualTo("Ops");
    }

    @Test
    void anAddressIsTakenOnce() throws Exception {
        String address = Scene.freshAddress();
        try (Gate gate = Gate.after(topology, takeAddress(address))) {
            CompletableFuture<Reply> one = gate.queue(0, () -> scene.hireAs(address));
            CompletableFuture<Reply> other =
                    gate.queue(1, () -> scene.hireAs(address.toUpperCase(java.util.Locale.ROOT)));
            gate.rollback();
            assertThat(List.of(one.get().verdict(), other.get().verdict()))
                    .containsExactlyInAnyOrder("201", "409 email-taken");
        }
    }

    @Test
    void anAddressThatAnotherSessionIsTakingIsWaitedFor() throws Exception {
        String address = Scene.freshAddress();
        try (Gate gate = Gate.after(topology, takeAddress(address))) {
            CompletableFuture<Reply> hired = gate.queue(0, () -> scene.hireAs(address));
            gate.rollback();
            assertThat(hired.get().verdict()).isEqualTo("201");
        }
    }

    private static String takeAddress(String address) {
        return "INSERT INTO employee.employees (name, email, department, joining_date, roles, created_at, updated_at, version)"
                + " VALUES ('Other', '" + address + "', 'Ops', '2025-01-06', 'EMPLOYEE', now(), now(), 1)";
    }

    @Test
    void aKeyInFlightIsRefusedAndAnsweredAlikeAfterwards() throws Exception {
        String key = "in-flight-" + scene.employee.id();
        try (Gate gate = Gate.beforeAccountsOf(topology, scene.employee.id())) {
            CompletableFuture<Reply> first = gate.queue(0, () -> scene.submitOnce(key));
            assertThat(scene.submitOnce(key).verdict()).isEqualTo("409 idempotency-key-in-flight");
            gate.commit();
            assertThat(first.get().verdict()).isEqualTo("201");
            Reply again = scene.submitOnce(key);
            assertThat(again.verdict()).isEqualTo("201");
            assertThat(again.body()).isEqualTo(first.get().body());
        }
    }

    @Test
    void aKeyWhoseCallWasBrokenOffMayBeUsedAgain() throws Exception {
        String key = "broken-" + scene.employee.id();
        try (Gate gate = Gate.beforeAccountsOf(topology, scene.employee.id())) {
            CompletableFuture<Reply> first = gate.queue(0, () -> scene.submitOnce(key));
            topology.database()
                    .execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'daybook'"
                            + " AND wait_event_type = 'Lock'");
            assertThat(first.get().verdict()).isEqualTo("503 unavailable");
            gate.commit();
        }
        assertThat(Api.patiently(() -> scene.submitOnce(key)).verdict()).isEqualTo("201");
    }

    @Test
    void theDatabaseRefusesAnOverlapWhateverTheCodeAboveItDid() throws Exception {
        String beside = insertRequest("2026-09-02", "FULL");
        try (Gate uncommitted = Gate.after(topology, insertRequest("2026-09-02", "MORNING"))) {
            CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> stateOf(beside));
            uncommitted.rollback();
            assertThat(second.get()).isEqualTo("done");
        }
        assertThat(stateOf(insertRequest(Scene.PENDING_DAY.toString(), "MORNING")))
                .isEqualTo("23P01");
        assertThat(stateOf(insertRequest(Scene.PENDING_DAY.plusDays(1).toString(), "FULL")))
                .isEqualTo("done");
    }

    private String insertRequest(String day, String part) {
        return "INSERT INTO leave.leave_requests (employee_id, leave_type, start_date, end_date, start_part, end_part,"
                + " working_days, status, created_at, updated_at, version) VALUES (" + scene.employee.id()
                + ", 'sick', '" + day + "', '" + day + "', '" + part + "', '" + part
                + "', 1, 'PENDING', now(), now(), 1)";
    }

    @Test
    void theDatabaseRefusesASecondReversalAndASecondGrant() {
        scene.act(scene.employee, "withdraw").expecting(200);

        assertThat(stateOf("INSERT INTO leave.ledger_entries (employee_id, leave_type, leave_year, kind, amount, day,"
                        + " request_id, reverses_id) SELECT employee_id, leave_type, leave_year, kind, amount, day, request_id,"
                        + " reverses_id FROM leave.ledger_entries WHERE kind = 'REVERSAL' AND request_id = "
                        + scene.request()))
                .isEqualTo("23505");
        assertThat(stateOf("INSERT INTO leave.ledger_entries (employee_id, leave_type, leave_year, kind, amount,"
                        + " valid_from, last_valid_day) SELECT employee_id, leave_type, leave_year, kind, amount, valid_from,"
                        + " last_valid_day FROM leave.ledger_entries WHERE kind = 'GRANT' AND employee_id = "
                        + scene.employee.id()))
                .isEqualTo("23505");
    }

    @Test
    void theLedgerAndTheHistoryAreAppendOnly() {
        assertThatThrownBy(() -> topology.database().execute("UPDATE leave.ledger_entries SET amount = amount * 2"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> topology.database().execute("DELETE FROM leave.ledger_entries"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> topology.database().execute("TRUNCATE leave.ledger_entries CASCADE"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> topology.database().execute("UPDATE leave.request_events SET actor_id = 1"))
                .hasMessageContaining("append-only");
    }

    /** Tries a statement and takes it back: {@code done}, or the SQLSTATE. */
    private String stateOf(String sql) {
        try (Connection connection = topology.database().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.rollback();
            return "done";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
