package org.daybook.acceptance.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.acceptance.edge.RawExchange.Answer;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hourly budgets: of an address that is not signed in, and of everybody who is. Each test has an address of its own. */
@OnTopology
@Tag("smoke")
class CallLimitIT {

    private static final String CLOSED = "/api/v1/employees";
    private static final Pattern POLICY = Pattern.compile("\"calls\";q=(\\d+);w=3600");
    private static final Pattern STATE = Pattern.compile("\"calls\";r=(\\d+);t=(\\d+)");

    private final Topology topology;
    private final URI node;

    CallLimitIT(Topology topology) {
        this.topology = topology;
        node = topology.nodes().get(0).uri();
    }

    @Test
    void anAddressThatIsNotSignedInHasAnHourlyBudget() throws Exception {
        RawExchange here = from("127.0.0.77");
        int permits = number(POLICY, get(here, CLOSED).header("RateLimit-Policy"), 1);
        assertThat(permits).isEqualTo(Topology.ANONYMOUS_PER_HOUR);
        for (int used = 2; used <= permits; used++) {
            Answer answer = get(here, CLOSED, "X-Forwarded-For: 192.0.2." + used % 250);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(number(STATE, answer.header("RateLimit"), 1)).isEqualTo(permits - used);
        }

        Answer refused = get(here, CLOSED, "X-Forwarded-For: 192.0.2.251");

        Refusal.in(refused).hasCode("rate-limited");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600);
        assertThat(number(STATE, refused.header("RateLimit"), 1)).isZero();
        assertThat(get(from("127.0.0.78"), CLOSED).status()).isEqualTo(401);
        assertOpenStillAnswers(here);
        assertThat(get(here, CLOSED, authorization()).status()).isEqualTo(200);
    }

    private void assertOpenStillAnswers(RawExchange here) throws IOException {
        for (String open : List.of("/health/live", "/api/v1", "/api/v1/openapi.yaml", "/sign-in/", "/api/docs/")) {
            Answer answer = get(here, open);
            assertThat(answer.status()).as(open).isEqualTo(200);
            assertThat(answer.header("RateLimit")).as(open).isNull();
        }
        byte[] wrong = "{\"email\":\"nobody@daybook.test\",\"password\":\"not a password of anybody\"}".getBytes();
        Answer login = here.send("POST", "/api/v1/auth/login", List.of("Content-Type: application/json"), wrong);
        assertThat(login.status()).isEqualTo(401);
    }

    @Test
    void everybodyWhoIsSignedInHasABudgetOfTheirOwn() throws Exception {
        RawExchange here = from("127.0.0.79");

        Answer answer = get(here, "/api/v1/auth/me", authorization());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(number(POLICY, answer.header("RateLimit-Policy"), 1)).isEqualTo(10_000);
        assertThat(number(STATE, answer.header("RateLimit"), 1)).isBetween(0, 9_999);
        assertThat(number(STATE, answer.header("RateLimit"), 2)).isBetween(1, 3600);
        assertThat(number(STATE, get(here, CLOSED).header("RateLimit"), 1)).isEqualTo(Topology.ANONYMOUS_PER_HOUR - 1);
    }

    @Test
    void theWaysInHaveABudgetOfTheirOwn() throws Exception {
        RawExchange here = from("127.0.0.80");
        byte[] wrong = "{\"refresh_token\":\"none of ours\"}".getBytes();
        List<String> json = List.of("Content-Type: application/json");
        for (int used = 1; used <= Topology.WAYS_IN_PER_HOUR; used++) {
            assertThat(here.send("POST", "/api/v1/auth/refresh", json, wrong).status())
                    .isEqualTo(401);
        }

        for (String way : List.of("refresh", "logout", "login", "links/redeem", "reset-requests")) {
            Answer refused = here.send("POST", "/api/v1/auth/" + way, json, wrong);
            Refusal.in(refused).hasCode("rate-limited");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600);
        }
        Refusal.in(get(here, "/api/v1/auth/sso/login")).hasCode("rate-limited");
        assertThat(get(here, "/api/v1/auth/sso").status()).isEqualTo(200);
        assertThat(get(here, "/api/v1/auth/me", authorization()).status()).isEqualTo(200);
        assertThat(get(here, CLOSED).status()).isEqualTo(401);
    }

    private RawExchange from(String address) throws IOException {
        return new RawExchange(node, InetAddress.getByName(address));
    }

    private static Answer get(RawExchange from, String target, String... headers) throws IOException {
        return from.send("GET", target, List.of(headers), new byte[0]);
    }

    private String authorization() {
        return "Authorization: " + topology.authorization(Topology.ADMIN);
    }

    private static int number(Pattern pattern, String header, int group) {
        assertThat(header).matches(pattern);
        Matcher found = pattern.matcher(header);
        return found.matches() ? Integer.parseInt(found.group(group)) : -1;
    }
}
