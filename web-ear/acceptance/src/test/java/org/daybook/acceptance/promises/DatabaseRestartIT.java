package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.Node;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** F3: while PostgreSQL is away the answer is 503 with a time to wait, and the nodes recover by themselves. */
@OnTopology
@Tag("cluster")
class DatabaseRestartIT {

    private static final int PER_SECOND = 10;
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(10);

    private final Topology topology;
    private final Company company;

    DatabaseRestartIT(Topology topology) {
        this.topology = topology;
        Company.warmUp(topology);
        company = new Company(Api.nodesOf(topology));
    }

    @Test
    void twoImmediateRestartsLoseNothing() throws Exception {
        restartUnderLoad(2, 10);
    }

    @Test
    @Tag("full")
    void tenImmediateRestartsLoseNothing() throws Exception {
        restartUnderLoad(10, 50);
    }

    /** The server gives up a timer that fails twice in a row, five seconds apart; the slowest of the watched ticks is 15 s. */
    @Test
    void anOutageLongerThanTwoTicksStopsNoTimer() {
        topology.postgres().crash();
        long longEnough = System.nanoTime() + Duration.ofSeconds(25).toNanos();
        Eventually.holds("ticks have failed", Duration.ofSeconds(30), () -> System.nanoTime() > longEnough);
        topology.postgres().start();

        Eventually.holds(
                "somebody is hired",
                Duration.ofSeconds(20),
                () -> company.hireHr().id() > 0);
        Eventually.holds("the audit trail is sealed", Duration.ofSeconds(60), this::everythingIsSealed);
    }

    private boolean everythingIsSealed() throws SQLException {
        try (Connection connection = topology.database().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT (SELECT max(last_id) FROM platform.audit_seals) >= max(id) FROM platform.audit_events
                        """)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void restartUnderLoad(int restarts, int people) throws Exception {
        List<Long> pids = topology.nodes().stream().map(Node::pid).toList();
        try (Load load = Load.start(Api.at(topology, topology.baseUri()), company, people, PER_SECOND)) {
            for (int i = 0; i < restarts; i++) {
                load.awaitMore(20, Duration.ofSeconds(30));
                topology.postgres().crash();
                int failed = load.failures().size();
                Eventually.holds(
                        "clients notice",
                        Duration.ofSeconds(15),
                        () -> load.failures().size() > failed);
                CompletableFuture<Void> started =
                        CompletableFuture.runAsync(() -> topology.postgres().start());
                Eventually.holds("PostgreSQL accepts", Duration.ofSeconds(60), this::accepts);
                load.awaitMore(1, LONGEST_RECOVERY);
                started.join();
            }
            load.awaitMore(20, Duration.ofSeconds(30));
            load.finish();
            System.out.printf(
                    "F3: %d writes acknowledged, %d calls repeated%n",
                    load.acknowledged().size(), load.failures().size());
            assertThat(load.failures())
                    .isNotEmpty()
                    .allMatch(failure -> failure.verdict().equals("503 unavailable") && failure.retryAfter());
            assertThat(topology.nodes().stream().map(Node::pid).toList()).isEqualTo(pids);
            assertThat(topology.nodes()).allMatch(Node::isAlive);
            Invariants.hold(topology, load.acknowledged().values());
        }
    }

    private boolean accepts() throws Exception {
        try (Connection connection = topology.database().connect()) {
            return connection.isValid(1);
        }
    }
}
