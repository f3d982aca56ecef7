package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.Node;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is brought in is there once: whoever sends it again, and whichever node dies meanwhile. */
@OnTopology
@Tag("cluster")
class ImportPromisesIT {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(4);
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private final Topology topology;
    private final Api api;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    ImportPromisesIT(Topology topology) {
        this.topology = topology;
        api = Api.nodesOf(topology);
        api.signIn(Topology.ADMIN);
    }

    private String address(int number) {
        return "p" + number + "-" + mark + "@daybook.test";
    }

    /** Each reports to the one before, in stretches of ten. */
    private String people(int count) {
        return "email,name,department,joining_date,manager_email\n"
                + IntStream.range(0, count)
                        .mapToObj(i -> address(i) + ",Person " + i + ",Ops " + mark + ",2021-01-04,"
                                + (i % 10 == 0 ? "" : address(i - 1)) + "\n")
                        .collect(Collectors.joining());
    }

    /** A week of each of these people in each of three years, of which only one was granted. */
    private String leave(int people) {
        return "email,leave_type,start_date,end_date,status\n"
                + IntStream.range(0, 3 * people)
                        .mapToObj(i -> {
                            LocalDate day = MONDAY.minusYears(i % 3).plusWeeks(i % 7);
                            return address(i / 3) + ",annual," + day + "," + day.plusDays(6) + ",APPROVED\n";
                        })
                        .collect(Collectors.joining());
    }

    private String balances(int people) {
        return "email,leave_type,year,balance\n"
                + IntStream.range(0, people)
                        .mapToObj(i -> address(i) + ",annual,2026," + (i % 30) + ".5\n")
                        .collect(Collectors.joining());
    }

    private String send(String kind, String file) {
        String made = api.post("/imports?dryRun=false&kind=" + kind, Topology.ADMIN, file, "Content-Type", "text/csv")
                .expecting(202)
                .json()
                .get("id")
                .asText();
        return "/imports/" + made;
    }

    private String state(String path) {
        return Api.patiently(() -> api.get(path, Topology.ADMIN))
                .expecting(200)
                .json()
                .get("state")
                .asText();
    }

    private long count(String path, String member) {
        return Api.patiently(() -> api.get(path, Topology.ADMIN))
                .expecting(200)
                .json()
                .get(member)
                .asLong();
    }

    private void awaitEnd(String path) {
        Eventually.holds(path + " ends", LONGEST_WAIT, () -> state(path).equals("DONE"));
    }

    private void bring(String kind, String file, long added) {
        String path = send(kind, file);
        awaitEnd(path);
        assertThat(count(path, "added")).as("%s of %s", path, kind).isEqualTo(added);
    }

    @Test
    void theSameFileTwiceAtOnceHasItsEffectOnce() throws Exception {
        bring("EMPLOYEES", people(50), 50);
        for (String kind : List.of("LEAVE", "BALANCES")) {
            String file = kind.equals("LEAVE") ? leave(50) : balances(50);
            List<String> both =
                    List.of(1, 2).parallelStream().map(i -> send(kind, file)).toList();
            both.forEach(this::awaitEnd);
            long lines = file.lines().count() - 1;
            assertThat(both.stream().mapToLong(path -> count(path, "added")).sum())
                    .isEqualTo(lines);
            assertThat(both.stream().mapToLong(path -> count(path, "unchanged")).sum())
                    .isEqualTo(lines);
        }
        Invariants.hold(topology);
    }

    @Test
    void nodesThatDieInTheMiddleLoseAndDoubleNothing() throws Exception {
        dieDuring("EMPLOYEES", people(3000), 3000);
        dieDuring("LEAVE", leave(1000), 3000);
        bring("EMPLOYEES", people(3000), 0);
        bring("LEAVE", leave(1000), 0);
        Invariants.hold(topology);
    }

    private void dieDuring(String kind, String file, long lines) {
        String path = send(kind, file);
        Eventually.holds("some of it is written", LONGEST_WAIT, () -> count(path, "added") > 0);
        long before = count(path, "added");
        assertThat(before).as("written when the nodes die").isLessThan(lines);
        topology.nodes().forEach(Node::kill);
        topology.nodes().forEach(Node::start);
        System.out.printf("%s: all nodes killed after %d of %d lines%n", kind, before, lines);
        awaitEnd(path);
        assertThat(count(path, "added")).isEqualTo(lines);
        assertThat(count(path, "refused")).isZero();
    }
}
