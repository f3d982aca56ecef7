package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.acceptance.promises.Company.day;

import io.restassured.RestAssured;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.daybook.acceptance.promises.Company.Person;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.Node;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** F5: a database that takes connections and never answers holds no request for longer than 10 s. */
@OnTopology
@Tag("cluster")
class FrozenDatabaseIT {

    private static final int PARALLEL = 24;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Topology topology;
    private final Api api;
    private final Company company;

    FrozenDatabaseIT(Topology topology) {
        this.topology = topology;
        Company.warmUp(topology);
        api = Api.nodesOf(topology);
        company = new Company(api);
    }

    @Test
    void callsEndWhileTheDatabaseHangs() throws Exception {
        freezeFor(2);
    }

    @Test
    @Tag("full")
    void callsEndWhileTheDatabaseHangsForAMinute() throws Exception {
        freezeFor(8);
    }

    private void freezeFor(int waves) throws Exception {
        Person person = company.hire(null);
        Callable<Reply> call = () -> company.submit(person, "unpaid", day(4, DayOfWeek.MONDAY));
        topology.postgres().freeze();
        try {
            for (int wave = 0; wave < waves; wave++) {
                assertEachEnds(call);
                assertThat(topology.nodes()).allSatisfy(FrozenDatabaseIT::assertAliveButNotReady);
            }
        } finally {
            topology.postgres().thaw();
        }
        Eventually.holds(
                "calls are answered again",
                LONGEST_WAIT,
                () -> api.get("/auth/me", person.email()).status() == 200);
        assertThat(Api.patiently(() -> company.submit(person, "unpaid", day(5, DayOfWeek.MONDAY)))
                        .status())
                .isEqualTo(201);
        Invariants.hold(topology);
    }

    private static void assertEachEnds(Callable<Reply> call) throws Exception {
        assertThat(TimedReply.race("F5", PARALLEL, call))
                .allMatch(TimedReply::isRefusal)
                .allMatch(reply -> reply.within(LONGEST_WAIT));
    }

    private static void assertAliveButNotReady(Node node) {
        RestAssured.given()
                .baseUri(node.uri().toString())
                .get("/health/live")
                .then()
                .statusCode(200);
        RestAssured.given()
                .baseUri(node.uri().toString())
                .get("/health/ready")
                .then()
                .statusCode(503);
    }
}
