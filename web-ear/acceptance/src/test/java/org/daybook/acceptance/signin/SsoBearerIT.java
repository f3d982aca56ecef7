package org.daybook.acceptance.signin;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import org.daybook.acceptance.provider.Fault;
import org.daybook.acceptance.provider.StubIdentity;
import org.daybook.acceptance.signin.Entrance.Somebody;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Access tokens that the identity provider has made. */
@OnTopology
class SsoBearerIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Topology topology;
    private final Entrance entrance;

    SsoBearerIT(Topology topology) {
        this.topology = topology;
        entrance = new Entrance(topology);
    }

    @Test
    @Tag("smoke")
    void openTheApiToThePersonUntilThatIsShutOut() {
        Somebody ada = entrance.hireOnly();
        String token = topology.provider().accessToken(entrance.identity(ada));

        entrance.me(token).then().statusCode(200).body("email", equalTo(ada.email()));
        entrance.bearing(token).get("/service-accounts").then().statusCode(403);
        // There is no session of ours behind it.
        entrance.bearing(token).get("/auth/sessions").then().statusCode(200);
        Entrance.json(entrance.bearing(token)).post("/auth/logout").then().statusCode(204);

        entrance.admin()
                .put("/employees/" + ada.id() + "/account/disable")
                .then()
                .statusCode(200);
        for (var node : topology.nodes()) {
            Eventually.holds(
                    "refused by " + node.uri(),
                    SOON,
                    () -> entrance.bearing(token)
                                    .baseUri(node.uri().toString())
                                    .get("/auth/me")
                                    .statusCode()
                            == 401);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {
                "OTHER_ISSUER",
                "OTHER_AUDIENCE",
                "NO_SUBJECT",
                "EXPIRED",
                "NO_EXPIRY",
                "NOT_YET_VALID",
                "OTHER_TYPE",
                "ALG_NONE",
                "HS256_WITH_PUBLIC_KEY",
                "UNKNOWN_KEY",
                "KEY_IN_HEADER",
                "ALTERED"
            })
    void areRefusedIfAnythingIsWrongWithThem(Fault fault) {
        StubIdentity ada = entrance.identity(entrance.hireOnly());

        entrance.me(topology.provider().accessToken(ada)).then().statusCode(200);
        entrance.me(topology.provider().accessToken(ada.with(fault)))
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_token"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b.c", "e30.e30.e30", "..", "eyJhbGciOjF9.e30.e30", "eyJhbGciOiIifQ.bnVsbA.", "{}"})
    void areRefusedIfTheyAreNone(String junk) {
        entrance.me(junk).then().statusCode(401);
    }

    @Test
    void whatOnlySaysWhoSomebodyIsOpensNothing() {
        StubIdentity ada = entrance.identity(entrance.hireOnly());

        entrance.me(topology.provider().idToken(ada)).then().statusCode(401);
    }

    @Test
    void anIdentityThatIsLinkedToNobodyIsNobody() {
        StubIdentity stranger = StubIdentity.of(entrance.hireOnly().email());

        entrance.me(topology.provider().accessToken(stranger)).then().statusCode(401);
    }
}
