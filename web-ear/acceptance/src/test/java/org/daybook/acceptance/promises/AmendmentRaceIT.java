package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.acceptance.promises.Company.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.daybook.acceptance.promises.Company.Person;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** C3, for leave that is amended: a wish has one outcome, and none is left waiting for leave that has ended. */
@OnTopology
@Tag("cluster")
class AmendmentRaceIT {

    /** The last: the leave is already as somebody asks for. */
    private static final Set<String> LOST = Set.of("409 already-decided", "409 wrong-state", "400 validation-failed");

    private static final int ROUNDS_A_PERSON = 9;

    private final Topology topology;
    private final Api api;
    private final Company company;
    private final Person hr;
    private final Person manager;
    private Person employee;

    AmendmentRaceIT(Topology topology) {
        this.topology = topology;
        Company.warmUp(topology);
        api = Api.nodesOf(topology);
        company = new Company(api);
        hr = company.hireHr();
        manager = company.hire(null);
    }

    /** Somebody's attempt, and what came of it. */
    private record Attempt(Person actor, String step, Reply reply) {

        String identity() {
            return step + " by " + actor.id();
        }
    }

    @Test
    void oneOutcomeWins() throws Exception {
        race(14);
    }

    @Test
    @Tag("full")
    void oneOutcomeWinsInThreeHundredRounds() throws Exception {
        race(300);
    }

    private void race(int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            employee = round % ROUNDS_A_PERSON == 0 ? company.hire(manager) : employee;
            if (round % 2 == 0) {
                decisionsOnly(round);
            } else {
                withEverythingElse(round);
            }
        }
        Invariants.hold(topology);
    }

    private void decisionsOnly(int round) throws Exception {
        long request = approved(round);
        ask(request).expecting(201);
        List<Attempt> attempts = Race.of(List.of(
                attempt(manager, request, "amendments/1/accept"),
                attempt(manager, request, "amendments/1/accept"),
                attempt(hr, request, "amendments/1/accept"),
                attempt(hr, request, "amendments/1/refuse"),
                attempt(manager, request, "amendments/1/refuse")));

        List<Attempt> won =
                attempts.stream().filter(each -> each.reply().status() == 200).toList();
        assertThat(won.stream().map(Attempt::identity).distinct())
                .as("round %d", round)
                .hasSize(1);
        assertLost(attempts, round);
        boolean accepted = won.get(0).step().endsWith("accept");
        assertThat(actionsOf(request))
                .containsExactlyElementsOf(
                        accepted ? List.of("SUBMITTED", "APPROVED", "AMENDED") : List.of("SUBMITTED", "APPROVED"));
    }

    /** The leave may be amended and then called off, or decided anew; never the other way round. */
    private void withEverythingElse(int round) throws Exception {
        long request = approved(round);
        ask(request).expecting(201);
        List<Attempt> attempts = Race.of(List.of(
                attempt(manager, request, "amendments/1/accept"),
                attempt(hr, request, "amendments/1/refuse"),
                attempt(employee, request, "cancel"),
                attempt(manager, request, "undo"),
                attempt(employee, request, "withdraw"),
                () -> new Attempt(employee, "ask", Api.patiently(() -> ask(request)))));

        assertLost(attempts, round);
        List<String> actions = actionsOf(request);
        assertThat(actions.stream().filter("AMENDED"::equals))
                .as("round %d: %s", round, actions)
                .hasSizeLessThan(2);
        if (!"APPROVED".equals(status(request))) {
            assertThat(amendments(request)).as("round %d: %s", round, actions).doesNotContain("PENDING");
        }
    }

    private static void assertLost(List<Attempt> attempts, int round) {
        assertThat(attempts.stream().filter(each -> each.reply().status() >= 300))
                .as("round %d", round)
                .allMatch(each -> LOST.contains(each.reply().verdict()), "lost properly");
    }

    /** Two days of leave. */
    private long approved(int round) {
        int week = 2 * (round % ROUNDS_A_PERSON);
        long request = api.post(
                        "/leave-requests",
                        employee.email(),
                        Company.leave("annual", day(week, DayOfWeek.WEDNESDAY), day(week, DayOfWeek.THURSDAY)))
                .expecting(201)
                .id();
        company.act(manager, request, "approve").expecting(200);
        return request;
    }

    /** To the days after the first. */
    private Reply ask(long request) {
        JsonNode leave = api.get("/leave-requests/" + request, Topology.ADMIN)
                .expecting(200)
                .json();
        String last = leave.path("endDate").asText();
        return api.post(
                "/leave-requests/" + request + "/amendments",
                employee.email(),
                "{\"startDate\":\"%s\",\"endDate\":\"%s\",\"endPart\":\"MORNING\"}".formatted(last, last));
    }

    private Callable<Attempt> attempt(Person actor, long request, String step) {
        return () -> new Attempt(actor, step, Api.patiently(() -> company.act(actor, request, step)));
    }

    private String status(long request) {
        return api.get("/leave-requests/" + request, Topology.ADMIN)
                .expecting(200)
                .json()
                .path("status")
                .asText();
    }

    private List<String> actionsOf(long request) {
        return texts("/leave-requests/" + request + "/history", "action");
    }

    private List<String> amendments(long request) {
        return texts("/leave-requests/" + request + "/amendments", "status");
    }

    private List<String> texts(String path, String member) {
        List<String> texts = new ArrayList<>();
        api.get(path, Topology.ADMIN)
                .expecting(200)
                .json()
                .path("items")
                .forEach(item -> texts.add(item.path(member).asText()));
        return texts;
    }
}
