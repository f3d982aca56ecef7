package org.daybook.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import org.daybook.acceptance.access.Cast.Person;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.Node;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rights that somebody had a moment ago are gone on every node within a minute, whatever token they hold. */
@OnTopology
class TakenAwayIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Topology topology;
    private final Cast cast;
    private final Wire wire;

    TakenAwayIT(Topology topology) {
        this.topology = topology;
        cast = Cast.at(topology);
        wire = cast.wire();
    }

    private void awaitRefusal(String token) {
        for (Node node : topology.nodes()) {
            Eventually.holds(
                    "refused by " + node.uri(),
                    SOON,
                    () -> RestAssured.given()
                                    .baseUri(node.uri().toString())
                                    .header("Authorization", "Bearer " + token)
                                    .get("/api/v1/auth/me")
                                    .statusCode()
                            == 401);
        }
    }

    private void patch(Person person, String body) {
        String path = "/employees/" + person.id();
        String tag = wire.asAdministrator(Call.get(path)).tag();
        wire.asAdministrator(Call.of("PATCH", path, body).with("If-Match", tag));
    }

    @Test
    @Tag("smoke")
    void aRole() {
        Person auditor = cast.another(Role.AUDITOR);
        topology.authorization(auditor.email());
        JsonNode session = cast.signIn(auditor);
        String token = session.get("access_token").asText();
        Call audited = Call.get("/employees/" + cast.id(Role.OUTSIDER) + "/balance");
        assertThat(wire.send(audited, "Bearer " + token).status()).isEqualTo(200);

        patch(auditor, "{\"roles\":[\"EMPLOYEE\"]}");

        awaitRefusal(token);
        Answer next = wire.send(
                Call.of(
                        "POST",
                        "/auth/refresh",
                        "{\"refresh_token\":\"" + session.get("refresh_token").asText() + "\"}"),
                null);
        String newer = next.status() == 200 ? next.json().get("access_token").asText() : "none";
        assertThat(wire.send(audited, "Bearer " + newer).status()).isIn(401, 404);
    }

    @Test
    void anEmployment() {
        Person leaver = cast.another(Role.MEMBER);
        topology.authorization(leaver.email());
        JsonNode session = cast.signIn(leaver);

        wire.asAdministrator(Call.of("DELETE", "/employees/" + leaver.id() + "?leavingDate=" + Cast.LEFT));

        awaitRefusal(session.get("access_token").asText());
        for (String token : List.of(session.get("refresh_token").asText())) {
            Call refresh = Call.of("POST", "/auth/refresh", "{\"refresh_token\":\"" + token + "\"}");
            assertThat(wire.send(refresh, null).status()).isEqualTo(401);
        }
        assertThat(wire.send(Call.of("POST", "/auth/login", cast.credentials(leaver)), null)
                        .status())
                .isEqualTo(401);
    }
}
