package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.acceptance.promises.Company.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.daybook.acceptance.promises.Company.Person;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** C4: no level of approval is skipped, and nobody approves two, whoever races. */
@OnTopology
@Tag("cluster")
class ApprovalLevelRaceIT {

    private static final Set<String> LOST = Set.of("403 forbidden", "409 already-decided");
    private static final int ROUNDS_A_PERSON = 10;

    private final Topology topology;
    private final Api api;
    private final Company company;
    private final Person hr;
    private final Person anotherOfHr;
    private final Person manager;
    private Person employee;

    ApprovalLevelRaceIT(Topology topology) {
        this.topology = topology;
        Company.warmUp(topology);
        api = Api.nodesOf(topology);
        company = new Company(api);
        hr = company.hireHr();
        anotherOfHr = company.hireHr();
        manager = company.hire(null);
    }

    @Test
    void noLevelIsSkipped() throws Exception {
        race(12);
    }

    @Test
    @Tag("full")
    void noLevelIsSkippedInThreeHundredRounds() throws Exception {
        race(300);
    }

    private void race(int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            if (round % ROUNDS_A_PERSON == 0) {
                employee = hireWithTwoLevels();
            }
            long request = company.submit(employee, "annual", day(2 * (round % ROUNDS_A_PERSON), DayOfWeek.WEDNESDAY))
                    .expecting(201)
                    .id();
            List<Reply> replies = Race.of(List.of(
                    approving(manager, request),
                    approving(manager, request),
                    approving(hr, request),
                    approving(hr, request),
                    approving(anotherOfHr, request)));

            assertThat(replies)
                    .as("round %d", round)
                    .allMatch(reply -> reply.status() == 200 || LOST.contains(reply.verdict()), "lost properly");
            assertEachLevelOnce(request, "round " + round);
        }
        Invariants.hold(topology);
    }

    /** Two of HR, or the manager and one of HR, got it through; or one is still wanted. */
    private void assertEachLevelOnce(long request, String where) {
        JsonNode history = api.get("/leave-requests/" + request + "/history", Topology.ADMIN)
                .expecting(200)
                .json()
                .path("items");
        assertThat(history.get(1).path("action").asText()).as(where).isEqualTo("LEVEL_APPROVED");
        if (history.size() > 2) {
            assertThat(history).as(where).hasSize(3);
            assertThat(history.get(2).path("action").asText()).as(where).isEqualTo("APPROVED");
            assertThat(history.get(2).path("actorId"))
                    .as(where)
                    .isNotEqualTo(history.get(1).path("actorId"));
            assertThat(history.get(2).path("capacity").asText()).as(where).isEqualTo("HR");
        }
    }

    private Callable<Reply> approving(Person actor, long request) {
        return () -> Api.patiently(() -> company.act(actor, request, "approve"));
    }

    private Person hireWithTwoLevels() {
        Person person = company.hire(manager);
        api.post("/policies", Topology.ADMIN, """
                        {"leaveType":"annual","group":{"kind":"PERSON","value":"%d"},"validFrom":"2026-01-01",
                         "rules":{"earning":{"yearlyEntitlement":25},"booking":{"approvalLevels":2}}}
                        """.formatted(person.id())).expecting(201);
        return person;
    }
}
