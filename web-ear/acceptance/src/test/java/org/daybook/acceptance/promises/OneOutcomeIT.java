package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.acceptance.promises.Company.day;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.daybook.acceptance.promises.Company.Person;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** C3: a request has one terminal outcome, whoever races for it. */
@OnTopology
@Tag("cluster")
class OneOutcomeIT {

    private static final Set<String> LOST = Set.of("409 already-decided", "409 wrong-state", "412 stale-version");

    private final Topology topology;
    private final Api api;
    private final Company company;
    private final Person hr;
    private final Person manager;

    OneOutcomeIT(Topology topology) {
        this.topology = topology;
        Company.warmUp(topology);
        api = Api.nodesOf(topology);
        company = new Company(api);
        hr = company.hireHr();
        manager = company.hire(null);
    }

    /** Somebody's attempt to decide, and whether it wins together with another of the same kind by the same person. */
    private record Attempt(Person actor, String step, Reply reply) {

        String identity() {
            return step + " by " + actor.id();
        }
    }

    @Test
    void oneDecisionWins() throws Exception {
        race(40);
    }

    @Test
    @Tag("full")
    void oneDecisionWinsInThreeHundredRounds() throws Exception {
        race(300);
    }

    private void race(int rounds) throws Exception {
        Person employee = null;
        for (int round = 0; round < rounds; round++) {
            employee = round % 20 == 0 ? company.hire(manager) : employee;
            Reply submitted = company.submit(employee, "annual", day(2 * (round % 20), DayOfWeek.WEDNESDAY))
                    .expecting(201);
            long request = submitted.id();
            String[] ifMatch = round % 2 == 0 ? new String[0] : new String[] {"If-Match", submitted.etag()};
            List<Attempt> attempts = Race.of(List.of(
                    attempt(manager, request, "approve", ifMatch),
                    attempt(manager, request, "approve", ifMatch),
                    attempt(hr, request, "approve", ifMatch),
                    attempt(hr, request, "reject", ifMatch),
                    attempt(manager, request, "reject", ifMatch),
                    attempt(employee, request, "withdraw", ifMatch)));
            assertOneWinner(attempts, "round " + round);
            assertThat(actionsOf(request)).as("round %d", round).hasSize(2).startsWith("SUBMITTED");
        }
        Invariants.hold(topology);
    }

    @Test
    void approvedLeaveIsCancelledOnce() throws Exception {
        Person employee = company.hire(manager);
        for (int round = 0; round < 10; round++) {
            long request = company.submit(employee, "annual", day(2 * round, DayOfWeek.WEDNESDAY))
                    .expecting(201)
                    .id();
            company.act(manager, request, "approve").expecting(200);
            List<Attempt> attempts = Race.of(List.of(
                    attempt(employee, request, "cancel"),
                    attempt(employee, request, "cancel"),
                    attempt(hr, request, "cancel"),
                    attempt(hr, request, "reject"),
                    attempt(employee, request, "withdraw")));
            assertOneWinner(attempts, "round " + round);
            assertThat(actionsOf(request)).containsExactly("SUBMITTED", "APPROVED", "CANCELLED");
        }
        Invariants.hold(topology);
    }

    private Callable<Attempt> attempt(Person actor, long request, String step, String... headers) {
        return () -> new Attempt(actor, step, Api.patiently(() -> company.act(actor, request, step, headers)));
    }

    /** One decision won; only its own repetition by the same person was answered alike. */
    private static void assertOneWinner(List<Attempt> attempts, String where) {
        List<Attempt> won =
                attempts.stream().filter(each -> each.reply().status() == 200).toList();
        assertThat(won.stream().map(Attempt::identity).distinct()).as(where).hasSize(1);
        assertThat(won.stream().map(each -> each.reply().json()).distinct())
                .as(where)
                .hasSize(1);
        assertThat(attempts.stream().filter(each -> each.reply().status() != 200))
                .as(where)
                .allMatch(each -> LOST.contains(each.reply().verdict()), "lost properly");
    }

    private Stream<String> actions(long request) {
        List<String> actions = new ArrayList<>();
        api.get("/leave-requests/" + request + "/history", Topology.ADMIN)
                .expecting(200)
                .json()
                .path("items")
                .forEach(step -> actions.add(step.path("action").asText()));
        return actions.stream();
    }

    private List<String> actionsOf(long request) {
        return actions(request).toList();
    }
}
