package org.daybook.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.acceptance.access.Cast.Person;
import org.daybook.acceptance.access.ServedDocument.Operation;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Pages of others that send what a browser adds by itself, the cookies of a session: to every operation that changes
 * something, in every way that a page has. Each is refused, and with the proof of our own page the very same call is made.
 */
@OnTopology
class ForgedPageIT {

    private static final String ATTACKER = "https://attacker.example";
    private static final Set<String> SAFE = Set.of("GET");
    /** They end or prolong the session of the cookies, so that they need its proof although everybody may call them. */
    private static final Set<String> OF_THE_COOKIE = Set.of("POST /auth/logout", "POST /auth/refresh");

    private final Cast cast;
    private final Wire wire;
    private final ServedDocument document;
    private final String origin;

    ForgedPageIT(Topology topology) {
        cast = Cast.at(topology);
        wire = cast.wire();
        document = new ServedDocument(wire);
        origin = topology.baseUri().toString();
    }

    /** The cookies of a session, as a browser sends them, and the proof that only our own page can read. */
    private record Session(String cookies, String proof) {}

    private Session begin(Person person) {
        Call login = Call.of("POST", "/auth/login", cast.credentials(person))
                .with("X-Daybook-Session", "cookie")
                .with("Origin", origin);
        HttpHeaders headers = wire.send(login, null).headers();
        List<String> pairs = headers.allValues("Set-Cookie").stream()
                .map(line -> line.substring(0, line.indexOf(';')))
                .toList();
        String proof = pairs.stream()
                .filter(pair -> pair.startsWith("__Host-daybook-csrf="))
                .map(pair -> pair.substring(pair.indexOf('=') + 1))
                .collect(Collectors.joining());
        return new Session(String.join("; ", pairs), proof);
    }

    @TestFactory
    Stream<DynamicTest> everyChangeNeedsOurOwnPage() {
        String stolen = begin(cast.person(Role.OUTSIDER)).proof();
        return document.operations().stream()
                .filter(operation -> !SAFE.contains(operation.method()))
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> attack(operation, stolen)));
    }

    private void attack(Operation operation, String stolen) {
        Line line = Line.find(operation.method(), operation.path());
        Cell cell = Cell.allowed(cast, line);
        Call good = Calls.of(cell);
        Session session = begin(cell.caller());
        Call plain =
                new Call(good.method(), good.path(), good.body(), good.headers()).with("Cookie", session.cookies());
        boolean cookieCounts = !line.isPublic() || OF_THE_COOKIE.contains(line.name());
        if (OF_THE_COOKIE.contains(line.name())) {
            // Without a token in the body it is the cookie that they are about.
            plain = Call.of(good.method(), good.path(), "{}").with("Cookie", session.cookies());
        }

        forgeries(plain, session.proof(), stolen, cookieCounts).forEach((what, call) -> {
            Answer answer = wire.send(call, null);
            assertThat(answer.status()).as("%s: %s: %s", what, call, answer).isEqualTo(403);
            assertThat(answer.json().get("type").asText()).isEqualTo("/problems/forbidden");
        });
        Answer made = wire.send(plain.with("Origin", origin).with("X-CSRF-Token", session.proof()), null);
        assertThat(made.status()).as("%s from our own page: %s", plain, made).isIn(operation.successes());
    }

    private Map<String, Call> forgeries(Call plain, String proof, String stolen, boolean cookieCounts) {
        Map<String, Call> all = new LinkedHashMap<>();
        all.put("nothing", plain);
        all.put("another origin", plain.with("Origin", ATTACKER).with("X-CSRF-Token", proof));
        all.put(
                "a look-alike",
                plain.with("Origin", origin + ".attacker.example").with("X-CSRF-Token", proof));
        all.put(
                "another scheme",
                plain.with("Origin", origin.replace("http:", "ftp:")).with("X-CSRF-Token", proof));
        all.put("null", plain.with("Origin", "null").with("X-CSRF-Token", proof));
        all.put("no origin", plain.with("X-CSRF-Token", proof));
        for (String type :
                List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain")) {
            // The server itself refuses a body that comes with DELETE.
            boolean bare = plain.body() == null && !plain.method().equals("DELETE");
            Call form = bare ? Call.of(plain.method(), plain.path(), "{}") : plain;
            all.put(
                    type,
                    form.with("Cookie", plain.headers().get("Cookie"))
                            .with("Content-Type", type)
                            .with("Origin", ATTACKER));
        }
        if (cookieCounts) {
            all.put("no token", plain.with("Origin", origin));
            all.put("a token of another session", plain.with("Origin", origin).with("X-CSRF-Token", stolen));
            all.put("an empty token", plain.with("Origin", origin).with("X-CSRF-Token", ""));
            all.put("half a token", plain.with("Origin", origin).with("X-CSRF-Token", proof.substring(1)));
        }
        return all;
    }

    @Test
    void noHeaderTurnsOneMethodIntoAnother() {
        Session session = begin(cast.person(Role.ADMIN));
        Person target = cast.another(Role.MEMBER);
        String path = "/employees/" + target.id();
        String tag = wire.asAdministrator(Call.get(path)).tag();

        for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            for (String method : List.of("DELETE", "PATCH", "PUT", "POST")) {
                Call read = Call.get(path).with("Cookie", session.cookies()).with(header, method);
                assertThat(wire.send(read, null).tag())
                        .as(header + " " + method)
                        .isEqualTo(tag);
                Call post = Call.of("POST", path, "{}")
                        .with("Cookie", session.cookies())
                        .with(header, method);
                assertThat(wire.send(post.with("Origin", ATTACKER), null).status())
                        .isEqualTo(403);
                assertThat(wire.send(post.with("Origin", origin).with("X-CSRF-Token", session.proof()), null)
                                .status())
                        .isEqualTo(405);
            }
        }
        assertThat(wire.asAdministrator(Call.get(path)).tag()).isEqualTo(tag);
    }
}
