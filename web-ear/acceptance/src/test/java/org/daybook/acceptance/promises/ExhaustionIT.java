package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.acceptance.promises.Company.day;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
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

    private final Topology topology;
    private final Api api;
    private final Company company;

    ExhaustionIT(Topology topology) {
        this.topology = topology;
        Company.warmUp(topology);
        api = Api.nodesOf(topology);
        company = new Company(api);
    }

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
            fillPools(person);
            List<TimedReply> calls = withoutAnAnswerFromTheDatabase(person);
            assertThat(calls).allMatch(TimedReply::isRefusal);
            // Those with a connection wait for the database, all others for a connection.
            assertThat(calls.stream()
                            .sorted(Comparator.comparing(TimedReply::took))
                            .limit(PARALLEL))
                    .allMatch(call -> call.within(LONGEST_REFUSAL));
            assertRecovered(person, cycle);
        }
    }

    /** Has all connections in use at once: a call that had to open one would wait for that as well. */
    private void fillPools(Person person) throws Exception {
        try (Connection connection = topology.database().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE leave.accounts IN ACCESS EXCLUSIVE MODE");
            assertThat(TimedReply.race("F6, first", 2 * POOL * topology.nodes().size(), () -> balanceOf(person)))
                    .allMatch(TimedReply::isRefusal);
            connection.rollback();
        }
    }

    /** As many calls as there are connections take them all and keep them; the others find none. */
    private List<TimedReply> withoutAnAnswerFromTheDatabase(Person person) throws Exception {
        topology.postgres().freeze();
        try {
            return TimedReply.race("F6", PARALLEL + POOL * topology.nodes().size(), () -> balanceOf(person));
        } finally {
            topology.postgres().thaw();
        }
    }

    private Reply balanceOf(Person person) {
        return api.get("/employees/" + person.id() + "/balance", person.email());
    }

    @Test
    void aConnectionLimitThatIsReachedIsAnsweredAlike() throws Exception {
        Person person = company.hire(null);
        String role = topology.database().applicationUser();
        for (int cycle = 0; cycle < 3; cycle++) {
            topology.database().execute("ALTER ROLE " + role + " CONNECTION LIMIT 0");
            try {
                topology.database()
                        .execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '" + role
                                + "'");
                assertThat(TimedReply.race("F6", PARALLEL, () -> balanceOf(person)))
                        .allMatch(TimedReply::isRefusal)
                        .allMatch(call -> call.within(LONGEST_REFUSAL));
            } finally {
                topology.database().execute("ALTER ROLE " + role + " CONNECTION LIMIT -1");
            }
            assertRecovered(person, cycle);
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
}
