package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.acceptance.topology.Node;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** F1: {@code kill -9} of one of two nodes under load loses nothing, doubles nothing and is over soon. */
@OnTopology
@Tag("cluster")
class KilledNodeIT {

    private static final int PER_SECOND = 20;
    private static final Duration LONGEST_BURST = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Topology topology;
    private final Company company;

    KilledNodeIT(Topology topology) {
        this.topology = topology;
        Company.warmUp(topology);
        company = new Company(Api.nodesOf(topology));
    }

    @Test
    void threeKillsLoseNothing() throws Exception {
        killUnderLoad(3, 40);
    }

    @Test
    @Tag("full")
    void thirtyKillsLoseNothing() throws Exception {
        killUnderLoad(30, 300);
    }

    private void killUnderLoad(int kills, int people) throws Exception {
        List<Long> killedAt = new ArrayList<>();
        try (Load load = Load.start(Api.at(topology, topology.baseUri()), company, people, PER_SECOND)) {
            for (int i = 0; i < kills; i++) {
                Node node = topology.nodes().get(i % topology.nodes().size());
                load.awaitMore(3 * PER_SECOND, LONGEST_WAIT);
                long pid = node.pid();
                killedAt.add(System.nanoTime());
                node.kill();
                assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
                System.out.printf(
                        "F1: killed process %d, %d writes acknowledged%n",
                        pid, load.acknowledged().size());
                load.awaitMore(3 * PER_SECOND, LONGEST_WAIT);
                node.start();
            }
            load.awaitMore(3 * PER_SECOND, LONGEST_WAIT);
            load.finish();
            assertBurstsAreShort(load.failures(), killedAt);
            assertThat(requestsByReason())
                    .containsAllEntriesOf(onceEach(load.acknowledged().keySet()));
            Invariants.hold(topology, load.acknowledged().values());
        }
    }

    private static void assertBurstsAreShort(List<Load.Failure> failures, List<Long> killedAt) {
        Map<String, Integer> seen = new TreeMap<>();
        for (Load.Failure failure : failures) {
            seen.merge(failure.verdict(), 1, Integer::sum);
            long kill = killedAt.stream()
                    .filter(moment -> moment <= failure.at())
                    .reduce((one, other) -> other)
                    .orElseThrow(() -> new AssertionError("Failed before the first kill: " + failure));
            assertThat(Duration.ofNanos(failure.at() - kill))
                    .as("after a kill: %s", failure)
                    .isLessThan(LONGEST_BURST);
        }
        System.out.println("F1: repeated " + failures.size() + " calls: " + seen);
    }

    private Map<String, Integer> requestsByReason() throws SQLException {
        Map<String, Integer> counts = new TreeMap<>();
        try (Connection connection = topology.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT reason, count(*) FROM leave.leave_requests WHERE reason IS NOT NULL GROUP BY reason")) {
            while (row.next()) {
                counts.put(row.getString(1), row.getInt(2));
            }
        }
        return counts;
    }

    private static Map<String, Integer> onceEach(Iterable<String> keys) {
        Map<String, Integer> once = new TreeMap<>();
        keys.forEach(key -> once.put(key, 1));
        return once;
    }
}
