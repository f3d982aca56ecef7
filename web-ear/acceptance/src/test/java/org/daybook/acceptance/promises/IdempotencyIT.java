package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.acceptance.promises.Company.day;
import static org.daybook.acceptance.promises.Company.leave;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.daybook.acceptance.promises.Company.Person;
import org.daybook.acceptance.topology.Node;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** C6: a call that carries a key has one effect and one answer, however often and wherever it arrives. */
@OnTopology
@Tag("cluster")
class IdempotencyIT {

    private static final int PARALLEL = 20;
    private static final int ROUNDS = 8;
    private static final Set<String> EXPECTED = Set.of("201", "409 idempotency-key-in-flight");

    private final Topology topology;
    private final Api api;
    private final Company company;
    private final Person person;

    IdempotencyIT(Topology topology) {
        this.topology = topology;
        Company.warmUp(topology);
        api = Api.nodesOf(topology);
        company = new Company(api);
        person = company.hire(null);
    }

    @Test
    void manyCallsWithOneKeyHaveOneEffectAndOneAnswer() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String key = UUID.randomUUID().toString();
            LocalDate date = day(2 * round, DayOfWeek.WEDNESDAY);
            Callable<Reply> call = () -> Api.patiently(() -> submit(api, person, key, date));
            List<Reply> replies = Race.of(Collections.nCopies(PARALLEL, call));

            assertThat(replies).extracting(Reply::verdict).contains("201").isSubsetOf(EXPECTED);
            Reply again = submit(api, person, key, date).expecting(201);
            assertThat(replies.stream().filter(reply -> reply.status() == 201)).allSatisfy(reply -> {
                assertThat(reply.body()).isEqualTo(again.body());
                assertThat(reply.headers().firstValue("Location"))
                        .isEqualTo(again.headers().firstValue("Location"));
            });
            assertThat(requestsOf(person)).hasSize(round + 1);
        }
        Invariants.hold(topology);
    }

    @Test
    void theKeyBelongsToItsCallAndItsCaller() throws Exception {
        String key = UUID.randomUUID().toString();
        LocalDate date = day(3, DayOfWeek.WEDNESDAY);
        Person other = company.hire(null);
        submit(api, person, key, date).expecting(201);

        assertThat(submit(api, person, key, date.plusDays(1)).verdict()).isEqualTo("422 idempotency-key-reused");
        assertThat(submit(api, other, key, date.plusDays(1)).verdict()).isEqualTo("201");
        assertThat(requestsOf(person)).hasSize(1);
        Invariants.hold(topology);
    }

    @Test
    void theKeyOutlivesTheNodeThatAnswered() throws Exception {
        Node killed = topology.nodes().get(0);
        String key = UUID.randomUUID().toString();
        LocalDate date = day(5, DayOfWeek.WEDNESDAY);
        Reply first = submit(Api.at(topology, killed.uri()), person, key, date).expecting(201);
        killed.kill();
        try {
            assertThat(killed.isAlive()).isFalse();
            Reply elsewhere = submit(Api.at(topology, topology.nodes().get(1).uri()), person, key, date)
                    .expecting(201);
            assertThat(elsewhere.body()).isEqualTo(first.body());
        } finally {
            killed.start();
        }
        Reply restarted =
                submit(Api.at(topology, killed.uri()), person, key, date).expecting(201);
        assertThat(restarted.body()).isEqualTo(first.body());
        assertThat(requestsOf(person)).hasSize(1);
        Invariants.hold(topology);
    }

    private static Reply submit(Api api, Person person, String key, LocalDate date) {
        return api.post("/leave-requests", person.email(), leave("unpaid", date, date), "Idempotency-Key", key);
    }

    private List<Long> requestsOf(Person who) {
        Reply page =
                api.get("/leave-requests?employeeId=" + who.id(), who.email()).expecting(200);
        return page.json().path("items").findValues("id").stream()
                .map(id -> id.asLong())
                .toList();
    }
}
