package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.daybook.acceptance.promises.RunOfMany.Standing;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.Node;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * S1, S4, S5: {@code kill -9} of the node that posts grants, and of the one that goes on, while a policy is entered. Nobody is
 * granted anything twice, nobody is left out, it is over 60 s after the lease at the latest, and all have the policies that
 * had been entered when the run began.
 */
@OnTopology
@Tag("cluster")
@Tag("full")
class KilledRunIT {

    private static final int PEOPLE = 2_500;
    private static final Duration UNTIL_BLOCKED = Duration.ofSeconds(60);
    private static final Duration LEASE = Duration.ofSeconds(45);

    /** A lease, a tick and the work: promised are 60 s from the end of the lease. */
    private static final Duration AFTER_LEASE = Duration.ofSeconds(60);

    private final Topology topology;

    KilledRunIT(Topology topology) {
        this.topology = topology;
    }

    @Test
    void twoKillsInOneRunGrantOnce() throws Exception {
        killTwice(7);
    }

    @Test
    void twentyRunsWithTwoKillsEachGrantOnce() throws Exception {
        for (long seed = 1; seed <= 20; seed++) {
            killTwice(seed);
        }
    }

    private void killTwice(long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        List<Node> nodes = topology.nodes();
        int first = random.nextInt(nodes.size());
        Node starts = nodes.get(first);
        Node goesOn = nodes.get(1 - first);
        RunOfMany run = RunOfMany.hire(topology, PEOPLE);
        System.out.printf("S1: seed %d, %d people of department %s%n", seed, PEOPLE, run.department());
        Standing standing;
        try (RunOfMany.Barrier barrier = run.blockAt(1_100 + random.nextInt(PEOPLE - 1_200))) {
            startBlocked(starts, barrier);
            run.define(goesOn, 40);
            kill(starts, run);
            takeOver(barrier);
            standing = run.standing();
            kill(goesOn, run);
        }
        CompletableFuture<Void> other = CompletableFuture.runAsync(starts::start);
        goesOn.start();
        other.join();
        run.awaitEnd(AFTER_LEASE);
        assertThat(standing.granted())
                .as("people granted before the second kill")
                .isBetween(1L, PEOPLE - 1L);
        run.holds();
        Api.at(topology, goesOn.uri())
                .post("/accrual-runs", Topology.ADMIN, "{}")
                .expecting(200);
        run.holds();
        Invariants.hold(topology);
    }

    private void startBlocked(Node node, RunOfMany.Barrier barrier) {
        RunOfMany.begin(topology, node);
        Eventually.holds("the run has come to the barrier", UNTIL_BLOCKED, barrier::hasSomebodyWaiting);
    }

    /** The lease of the dead node has to run out first; then nobody has to ask for it. */
    private static void takeOver(RunOfMany.Barrier barrier) {
        long before = System.nanoTime();
        Eventually.holds("the other node goes on", LEASE.plus(AFTER_LEASE), barrier::hasSomebodyWaiting);
        System.out.printf("S4: taken over after %d ms%n", (System.nanoTime() - before) / 1_000_000);
    }

    private static void kill(Node node, RunOfMany run) throws SQLException {
        long pid = node.pid();
        node.kill();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        System.out.printf("S1: killed process %d, %s%n", pid, run.standing());
    }
}
