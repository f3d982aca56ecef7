package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.Topology;

/**
 * A database session that holds a lock until it opens. Calls that need the lock queue up behind it; when it opens,
 * PostgreSQL lets them go on in the order in which they came. So two calls can be run in a named order although both
 * are on their way.
 */
final class Gate implements AutoCloseable {

    private static final String WAITING = """
            SELECT count(*) FROM pg_stat_activity WHERE usename = ? AND datname = ? AND wait_event_type = 'Lock'
            """;

    private final Topology topology;
    private final Connection holder;

    private Gate(Topology topology, String lock) throws SQLException {
        this.topology = topology;
        holder = topology.database().connect();
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute(lock);
        }
    }

    /** Before everything that writes about a person's leave. */
    static Gate beforeAccountsOf(Topology topology, long employee) throws SQLException {
        return new Gate(topology, "SELECT FROM leave.accounts WHERE employee_id = " + employee + " FOR UPDATE");
    }

    /** Before a person's own row is written. */
    static Gate beforeRowOf(Topology topology, long employee) throws SQLException {
        return new Gate(topology, "SELECT FROM employee.employees WHERE id = " + employee + " FOR UPDATE");
    }

    /** Before anything that looks at who reports to whom in order to change it. */
    static Gate beforeReportingTree(Topology topology) throws SQLException {
        return new Gate(topology, "SELECT pg_advisory_xact_lock(hashtext('employee.reporting-tree'))");
    }

    /** After another session's statement that has not committed. */
    static Gate after(Topology topology, String statement) throws SQLException {
        return new Gate(topology, statement);
    }

    /**
     * Starts a call and waits until it stands at the gate, behind this many others. One that goes past the gate is a
     * failure; one that a busy machine kept there for too long is not.
     */
    CompletableFuture<Reply> queue(int others, Callable<Reply> call) throws Exception {
        CompletableFuture<Reply> answer = new CompletableFuture<>();
        new Thread(() -> complete(answer, call), "at the gate").start();
        Eventually.holds(
                "a call waits at the gate", Duration.ofSeconds(10), () -> answer.isDone() || waiting() > others);
        if (answer.isDone()) {
            assertThat(answer.get().verdict())
                    .as("of a call that did not wait at the gate")
                    .isEqualTo("503 unavailable");
        }
        return answer;
    }

    private static void complete(CompletableFuture<Reply> answer, Callable<Reply> call) {
        try {
            answer.complete(call.call());
        } catch (Throwable e) {
            answer.completeExceptionally(e);
        }
    }

    /** How many of the nodes' sessions wait for a lock. */
    int waiting() throws SQLException {
        try (Connection connection = topology.database().connect();
                PreparedStatement count = connection.prepareStatement(WAITING)) {
            count.setString(1, topology.database().applicationUser());
            count.setString(2, topology.database().name());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    void commit() throws SQLException {
        holder.commit();
    }

    void rollback() throws SQLException {
        holder.rollback();
    }

    @Override
    public void close() throws SQLException {
        holder.rollback();
        holder.close();
    }
}
