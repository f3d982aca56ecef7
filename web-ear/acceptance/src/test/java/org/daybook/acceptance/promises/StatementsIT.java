package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.acceptance.promises.Company.day;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.daybook.acceptance.promises.Company.Person;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.StatementCounter;
import org.daybook.acceptance.topology.StatementCounter.Action;
import org.daybook.acceptance.topology.StatementCounter.Sent;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How many statements a request sends to PostgreSQL, counted there, does not depend on how many people there are.
 * Beginning and ending transactions is not counted.
 */
@OnTopology
@Tag("cluster")
class StatementsIT {

    private static final int FEW = 10;
    private static final int MANY = 500;
    private static final int REPETITIONS = 8;

    private final StatementCounter counter;
    private final Api api;
    private final Company company;
    private final Person manager;
    private final Person person;
    private int week;

    StatementsIT(Topology topology) {
        Company.warmUp(topology);
        counter = new StatementCounter(topology.database());
        api = Api.nodesOf(topology);
        company = new Company(api);
        manager = company.hire(null);
        person = company.hire(manager);
    }

    @Test
    void statementsOfARequestDoNotDependOnHowManyPeopleThereAre() throws Exception {
        hire(FEW);
        assertFewStatements();
        hire(MANY - FEW);
        assertFewStatements();
    }

    private void hire(int people) {
        for (int i = 0; i < people; i++) {
            company.hire(null);
        }
    }

    private void assertFewStatements() throws Exception {
        for (String reader : List.of(person.email(), Topology.ADMIN)) {
            assertAtMost(
                    3,
                    "page of employees",
                    () -> api.get("/employees?limit=50", reader).expecting(200));
        }
        for (String reader : List.of(person.email(), manager.email(), Topology.ADMIN)) {
            assertAtMost(
                    3,
                    "balance",
                    () -> api.get("/employees/" + person.id() + "/balance", reader)
                            .expecting(200));
        }
        for (String reader : List.of(person.email(), Topology.ADMIN)) {
            // Something new to see each time, so that no answer is one that was kept.
            assertAtMost(
                    4,
                    "stats",
                    () -> company.hire(null),
                    () -> api.get("/dashboard/stats", reader).expecting(200));
        }
        // One more than the leave itself needs: the outbox row, which must be there exactly where the request is.
        assertAtMost(11, "submit", this::submit);
        long[] pending = new long[REPETITIONS];
        for (int i = 0; i < REPETITIONS; i++) {
            pending[i] = submit().id();
        }
        int[] next = {0};
        assertAtMost(
                10,
                "approve",
                () -> company.act(manager, pending[next[0]++], "approve").expecting(200));
    }

    private Reply submit() {
        return company.submit(person, "unpaid", day(week++, DayOfWeek.WEDNESDAY))
                .expecting(201);
    }

    private void assertAtMost(int most, String what, Action action) throws Exception {
        assertAtMost(most, what, () -> {}, action);
    }

    /** The least of some runs: timers may send something in the middle of one. */
    private void assertAtMost(int most, String what, Action before, Action action) throws Exception {
        List<Sent> least = null;
        for (int i = 0; i < REPETITIONS; i++) {
            before.run();
            List<Sent> sent = counter.during(action);
            least = least == null || calls(sent) < calls(least) ? sent : least;
        }
        List<String> lines = new ArrayList<>();
        least.forEach(sent -> lines.add(sent.calls() + " x " + sent.query().replaceAll("\\s+", " ")));
        System.out.println("Statements of " + what + ": " + calls(least));
        assertThat(calls(least)).as("%s%n%s", what, String.join("\n", lines)).isBetween(1L, (long) most);
    }

    private static long calls(List<Sent> sent) {
        return sent.stream().mapToLong(Sent::calls).sum();
    }
}
