package org.daybook.acceptance.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.acceptance.signin.Entrance.Somebody;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.SignIn;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Guessing passwords through both nodes at once, each call from an address of its own: what holds the guesses up is the
 * name that they are for (OWASP ASVS 5.0, 6.3.1).
 */
@OnTopology
@Tag("cluster")
class GuessingIT {

    /** Evaluations for a name in any five minutes, by default. */
    private static final int LIMIT = 10;

    private static final int LONGEST_WAIT_SECONDS = 300;

    /** The first five are evaluated at once, then one after each pause. */
    private static final int PAUSES = LIMIT;

    private static final String WRONG = "a wrong guess";

    private final Topology topology;
    private final Entrance entrance;
    private final Guesser guesser;

    GuessingIT(Topology topology) {
        this.topology = topology;
        entrance = new Entrance(topology);
        guesser = new Guesser(topology);
    }

    @Test
    void ahundredGuessesAtOnceAreEvaluatedTenTimesAtMost() throws Exception {
        Somebody ada = entrance.hire();

        List<HttpResponse<String>> answers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            answers.addAll(guesser.guessAtOnce(ada.email(), WRONG));
        }

        assertThat(answers).hasSize(100);
        assertThat(evaluated(answers)).hasSizeBetween(1, LIMIT);
        assertThat(refusalsOnRecord(ada)).isEqualTo(evaluated(answers).size());
        assertAllOthersWereHeldUp(answers);
    }

    @Test
    void patienceGivesTenEvaluationsInFiveMinutesWhetherOrNotTheNameIsKnown() throws Exception {
        List<String> refused = new ArrayList<>();
        List<String> heldUp = new ArrayList<>();
        for (String name :
                List.of(entrance.hire().email(), entrance.hireOnly().email(), UUID.randomUUID() + "@daybook.test")) {
            List<HttpResponse<String>> answers = new ArrayList<>(guesser.guessAtOnce(name, WRONG));
            for (int pause = 0; pause < PAUSES; pause++) {
                waitForTheEndOfPauses();
                answers.addAll(guesser.guessAtOnce(name, WRONG));
            }
            assertThat(evaluated(answers)).as(name).hasSize(LIMIT);
            assertAllOthersWereHeldUp(answers);
            evaluated(answers).forEach(answer -> refused.add(Guesser.textOf(answer)));
            answers.stream()
                    .filter(answer -> answer.statusCode() == 429)
                    .forEach(answer -> heldUp.add(Guesser.textOf(answer)));
        }
        assertThat(refused).hasSize(3 * LIMIT).containsOnly(refused.get(0));
        assertThat(heldUp).containsOnly(heldUp.get(0));
    }

    @Test
    void whoeverUsedABrowserBeforeGetsInWhileTheNameIsHeldUp() throws Exception {
        Somebody ada = entrance.hire();
        Somebody bob = entrance.hire();
        String device = Guesser.deviceIn(guesser.enter(ada.email(), SignIn.PASSWORD, null));
        String bobs = Guesser.deviceIn(guesser.enter(bob.email(), SignIn.PASSWORD, null));
        for (int pause = 0; pause <= PAUSES; pause++) {
            waitForTheEndOfPauses();
            guesser.guessAtOnce(ada.email(), WRONG);
        }

        for (int node = 0; node < topology.nodes().size(); node++) {
            HttpResponse<String> stranger = guesser.enter(ada.email(), SignIn.PASSWORD, null);
            assertThat(stranger.statusCode()).isEqualTo(429);
            assertThat(guesser.enter(ada.email(), SignIn.PASSWORD, bobs).statusCode())
                    .isEqualTo(429);
            HttpResponse<String> owner = guesser.enter(ada.email(), SignIn.PASSWORD, device);
            assertThat(owner.statusCode()).as(owner.body()).isEqualTo(200);
            assertThat(owner.headers().allValues("Set-Cookie"))
                    .anyMatch(line -> line.startsWith("__Host-daybook-refresh="));
            guesser.turnToTheNextNode();
        }
    }

    /** The limit in five minutes stays; what passes is the time that a patient client waits. */
    private void waitForTheEndOfPauses() throws SQLException {
        topology.database().execute("UPDATE employee.sign_in_budgets SET not_before = NULL");
    }

    private static List<HttpResponse<String>> evaluated(List<HttpResponse<String>> answers) {
        return answers.stream().filter(answer -> answer.statusCode() == 401).toList();
    }

    private static void assertAllOthersWereHeldUp(List<HttpResponse<String>> answers) {
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 401).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(429);
            assertThat(Integer.parseInt(
                            answer.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1, LONGEST_WAIT_SECONDS);
        });
    }

    private int refusalsOnRecord(Somebody person) throws SQLException {
        try (Connection connection = topology.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM platform.audit_events"
                        + " WHERE action = 'access.sign-in-refused' AND person_id = " + person.id())) {
            row.next();
            return row.getInt(1);
        }
    }
}
