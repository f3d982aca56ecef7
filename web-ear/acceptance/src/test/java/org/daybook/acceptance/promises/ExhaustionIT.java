package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.acceptance.promises.Company.day;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.daybook.acceptance.promises.Company.Person;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** F6: without a connection to the database the answer is 503 within 3 s, and no connection is lost over it. */
@OnTopology
@Tag("cluster")
class ExhaustionIT {

    private static final int PARALLEL = 40;
    private static final int POOL = 8;
    private static final Duration LONGEST_REFUSAL = Duration.ofSeconds(3);
    /** What two busy cores may take to pass an answer on. */
    private static final Duration ALLOWANCE = Duration.ofMillis(1500);

    private final Topology topology;
    private final Api api;
    private final Company company;

    ExhaustionIT(Topology topology) {
        this.topology = topology;
        Company.warmUp(topology);
        api = Api.nodesOf(topology);
        company = new Company(api);
    }

    private record Timed(Reply reply, Duration took) {}

    @Test
    void callsThatGetNoConnectionAreRefusedSoonAndLeakNone() throws Exception {
        exhaust(2);
    }

    @Test
    @Tag("full")
    void aThousandRefusedCallsLeakNoConnection() throws Exception {
        exhaust(25);
    }

    private void exhaust(int cycles) throws Exception {
        Person person = company.hire(null);
        for (int cycle = 0; cycle < cycles; cycle++) {
            List<Timed> calls = withoutAnAnswerFromTheDatabase(person);
            assertThat(calls).extracting(call -> call.reply().verdict()).containsOnly("503 unavailable");
            // Those with a connection wait for the database, all others for a connection.
            assertThat(calls.stream().sorted(Comparator.comparing(Timed::took)).limit(PARALLEL))
                    .allSatisfy(ExhaustionIT::assertAnsweredSoon);
            assertRecovered(person, cycle);
        }
    }

    /** As many calls as there are connections take them all and keep them; the others find none. */
    private List<Timed> withoutAnAnswerFromTheDatabase(Person person) {
        Callable<Timed> call = timed(() -> api.get("/employees/" + person.id() + "/balance", person.email()));
        topology.postgres().freeze();
        try {
            return race(PARALLEL + POOL * topology.nodes().size(), call);
        } finally {
            topology.postgres().thaw();
        }
    }

    @Test
    void aConnectionLimitThatIsReachedIsAnsweredAlike() throws Exception {
        Person person = company.hire(null);
        String role = topology.database().applicationUser();
        for (int cycle = 0; cycle < 3; cycle++) {
            execute("ALTER ROLE " + role + " CONNECTION LIMIT 0");
            try {
                execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '" + role + "'");
                assertRefusedSoon(() -> api.get("/employees/" + person.id() + "/balance", person.email()));
            } finally {
                execute("ALTER ROLE " + role + " CONNECTION LIMIT -1");
            }
            assertRecovered(person, cycle);
        }
    }

    private static void assertRefusedSoon(Callable<Reply> call) {
        assertThat(race(PARALLEL, timed(call))).allSatisfy(refused -> {
            assertAnsweredSoon(refused);
            assertThat(refused.reply().verdict()).isEqualTo("503 unavailable");
        });
    }

    /** Answered, or refused with a time to wait, but soon. */
    private static void assertAnsweredSoon(Timed call) {
        assertThat(call.reply().verdict()).isIn("200", "503 unavailable");
        if (call.reply().status() == 503) {
            assertThat(call.reply().headers().firstValue("Retry-After")).isPresent();
        }
        assertThat(call.took()).isLessThan(LONGEST_REFUSAL.plus(ALLOWANCE));
    }

    private static Callable<Timed> timed(Callable<Reply> call) {
        return () -> {
            long begin = System.nanoTime();
            Reply reply = call.call();
            return new Timed(reply, Duration.ofNanos(System.nanoTime() - begin));
        };
    }

    private static List<Timed> race(int parallel, Callable<Timed> call) {
        try {
            List<Timed> calls = Race.of(Collections.nCopies(parallel, call));
            System.out.println("F6: the longest of " + parallel + " calls took "
                    + calls.stream().map(Timed::took).max(Duration::compareTo).orElseThrow());
            return calls;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertRecovered(Person person, int cycle) throws Exception {
        Eventually.holds(
                "calls are answered again",
                Duration.ofSeconds(10),
                () -> company.submit(person, "unpaid", day(3 + 2 * (cycle % 20), DayOfWeek.THURSDAY))
                                .status()
                        != 503);
        Eventually.holds(
                "no session is left in a transaction",
                Duration.ofSeconds(5),
                () -> sessions(" AND state <> 'idle'") == 0);
        assertThat(sessions("")).isLessThanOrEqualTo(POOL * topology.nodes().size());
        Invariants.hold(topology);
    }

    private int sessions(String condition) throws SQLException {
        try (Connection connection = topology.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM pg_stat_activity WHERE usename = '"
                        + topology.database().applicationUser() + "'" + condition)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = topology.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
