package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.Node;
import org.daybook.acceptance.topology.Topology;

/** A department whose people join today without anybody telling the leave module: a run has to grant them everything. */
final class RunOfMany {

    private static final int TYPES = 3;

    private final Topology topology;
    private final String department;
    private final int people;
    private final long first;

    /** How far the run has come: people with grants, grants, and when the lease ends. */
    record Standing(long granted, long grants, String leaseEnds) {}

    private RunOfMany(Topology topology, String department, int people, long first) {
        this.topology = topology;
        this.department = department;
        this.people = people;
        this.first = first;
    }

    static RunOfMany hire(Topology topology, int people) throws SQLException {
        String department = "Run " + UUID.randomUUID();
        topology.database().execute("""
                INSERT INTO employee.employees (name, email, department, joining_date, roles, created_at, updated_at, version)
                SELECT 'Somebody', gen_random_uuid() || '@daybook.test', '%s', date '2026-03-02', 'EMPLOYEE', now(), now(), 1
                FROM generate_series(1, %d)
                """.formatted(department, people));
        long first = number(topology, "SELECT min(id) FROM employee.employees WHERE department = '" + department + "'");
        return new RunOfMany(topology, department, people, first);
    }

    String department() {
        return department;
    }

    /** Asks a node to post what is due; whether it does is seen in the database. */
    static void begin(Topology topology, Node node) {
        Api api = Api.at(topology, node.uri());
        api.signIn(Topology.ADMIN);
        CompletableFuture.runAsync(() -> {
            try {
                api.post("/accrual-runs", Topology.ADMIN, "{}");
            } catch (UncheckedIOException e) {
                // Its node was killed: that is what the test is for.
                System.out.println("S1: no answer, " + e.getCause());
            }
        });
    }

    /** Enters a policy for these people, from today on. */
    void define(Node node, int days) {
        Api.at(topology, node.uri())
                .post("/policies", Topology.ADMIN, """
                        {"leaveType":"annual","group":{"kind":"DEPARTMENT","value":"%s"},"validFrom":"2026-03-02",
                         "rules":{"earning":{"yearlyEntitlement":%d},"carryOver":{"limit":0},"booking":{}}}
                        """.formatted(department, days))
                .expecting(201);
    }

    /** Holds the account of one of them, so that whoever comes to it has to wait. */
    Barrier blockAt(int person) throws SQLException {
        long id = first + person;
        topology.database()
                .execute("INSERT INTO leave.accounts (employee_id, leave_type, known_policy) "
                        + "SELECT %d, 'annual', coalesce(max(id), 0) FROM leave.policies".formatted(id));
        return new Barrier(topology, id);
    }

    /** A lock on one account, until it is closed. */
    static final class Barrier implements AutoCloseable {

        private final Topology topology;
        private final Connection holder;

        private Barrier(Topology topology, long employee) throws SQLException {
            this.topology = topology;
            holder = topology.database().connect();
            holder.setAutoCommit(false);
            try (Statement statement = holder.createStatement()) {
                statement.execute("SELECT FROM leave.accounts WHERE employee_id = " + employee + " FOR UPDATE");
            }
        }

        /** A process of PostgreSQL whose client is dead waits on until its time is over; it does not count. */
        boolean hasSomebodyWaiting() throws SQLException {
            return number(topology, """
                    SELECT count(*) FROM pg_stat_activity a
                    WHERE a.wait_event_type = 'Lock' AND a.query LIKE '%leave.accounts%' AND a.application_name = 'daybook'
                      AND a.query_start > clock_timestamp() - interval '1900 ms'
                    """) > 0;
        }

        @Override
        public void close() throws SQLException {
            holder.close();
        }
    }

    Standing standing() throws SQLException {
        try (Connection connection = topology.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT count(DISTINCT employee_id), count(*),
                               (SELECT held_until::text FROM platform.leases WHERE name = 'leave.grants')
                        FROM leave.ledger_entries e JOIN employee.employees h ON h.id = e.employee_id
                        WHERE e.kind = 'GRANT' AND h.department = '%s'
                        """.formatted(department))) {
            row.next();
            return new Standing(row.getLong(1), row.getLong(2), row.getString(3));
        }
    }

    /** Waits until everybody has everything, counted from the end of the lease or from now, whichever is later. */
    void awaitEnd(Duration longest) throws SQLException {
        long leased = number(topology, """
                SELECT greatest(0, ceil(extract(epoch FROM held_until - clock_timestamp())))::bigint
                FROM platform.leases WHERE name = 'leave.grants'
                """);
        Eventually.holds(
                "everybody is granted everything",
                longest.plusSeconds(leased),
                () -> standing().grants() >= (long) people * TYPES);
    }

    /** Everybody has exactly one grant of each type, by the rules of before the run. */
    void holds() throws SQLException {
        assertThat(number(topology, """
                        SELECT count(*) FROM leave.ledger_entries e JOIN employee.employees h ON h.id = e.employee_id
                        WHERE h.department = '%s' AND e.kind = 'GRANT' AND e.leave_year = 2026 AND e.revision = 0
                          AND e.amount = CASE e.leave_type WHEN 'annual' THEN 25 WHEN 'sick' THEN 10 ELSE 8 END
                        """.formatted(department)))
                .as("grants by the rules of before")
                .isEqualTo((long) people * TYPES);
        assertThat(number(topology, """
                        SELECT count(*) FROM leave.ledger_entries e JOIN employee.employees h ON h.id = e.employee_id
                        WHERE h.department = '%s'
                        """.formatted(department)))
                .as("rows of any kind")
                .isEqualTo((long) people * TYPES);
    }

    private static long number(Topology topology, String sql) throws SQLException {
        try (Connection connection = topology.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
