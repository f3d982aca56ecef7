package org.daybook.acceptance.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.daybook.acceptance.signin.Entrance.Somebody;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.SignIn;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Accounts as administrators see to them, links, and service accounts. */
@OnTopology
class AccountIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Entrance entrance;

    AccountIT(Topology topology) {
        entrance = new Entrance(topology);
    }

    private String state(Somebody person) {
        return entrance.admin().get("/employees/" + person.id() + "/account").path("state");
    }

    @Test
    void aLinkWorksOnceAndANewerOneEndsTheOlder() {
        Somebody ada = entrance.hireOnly();
        assertThat(state(ada)).isEqualTo("NONE");
        String first = entrance.link(ada, "invitation");
        String second = entrance.link(ada, "invitation");
        assertThat(state(ada)).isEqualTo("INVITED");

        entrance.redeem(first, SignIn.PASSWORD).then().statusCode(400).body("errors.pointer", hasItem("/token"));
        entrance.redeem(second, SignIn.PASSWORD).then().statusCode(204);
        entrance.redeem(second, "another password").then().statusCode(400);
        assertThat(state(ada)).isEqualTo("ACTIVE");
    }

    @Test
    void aWeakPasswordIsRefusedAndTheLinkStays() {
        Somebody ada = entrance.hireOnly();
        String link = entrance.link(ada, "invitation");

        for (String weak : List.of("short", "password", "12345678", ada.email())) {
            entrance.redeem(link, weak).then().statusCode(400).body("errors.pointer", hasItem("/password"));
        }
        entrance.redeem(link, SignIn.PASSWORD).then().statusCode(204);
    }

    @Test
    void aResetSignsOutEverywhere() {
        Somebody ada = entrance.hire();
        Response login = entrance.login(ada);

        entrance.redeem(entrance.link(ada, "password-reset"), "quite another one")
                .then()
                .statusCode(204);

        entrance.refresh(login.path("refresh_token")).then().statusCode(401);
        entrance.login(ada.email(), SignIn.PASSWORD).then().statusCode(401);
        entrance.login(ada.email(), "quite another one").then().statusCode(200);
    }

    @Test
    void askingForAResetTellsNothing() {
        for (String email : List.of(entrance.hire().email(), "nobody@daybook.test")) {
            Response answer = Entrance.json(entrance.anyone())
                    .body(Map.of("email", email))
                    .post("/auth/reset-requests");
            answer.then().statusCode(202);
            assertThat(answer.asString()).isEmpty();
        }
    }

    @Test
    @Tag("cluster")
    void aDisabledAccountIsShutOutOnEveryNode() {
        Somebody ada = entrance.hire();
        String token = entrance.login(ada).path("access_token");

        entrance.admin()
                .put("/employees/" + ada.id() + "/account/disable")
                .then()
                .statusCode(200)
                .body("state", is("DISABLED"));

        entrance.login(ada.email(), SignIn.PASSWORD).then().statusCode(401);
        for (var node : entrance.topology().nodes()) {
            Eventually.holds(
                    "refused by " + node.uri(),
                    SOON,
                    () -> entrance.bearing(token)
                                    .baseUri(node.uri().toString())
                                    .get("/auth/me")
                                    .statusCode()
                            == 401);
        }
        entrance.admin()
                .put("/employees/" + ada.id() + "/account/enable")
                .then()
                .statusCode(200);
        entrance.login(ada);
    }

    @Test
    void onlyAdministratorsSeeToAccounts() {
        Somebody ada = entrance.hire();
        String token = entrance.login(ada).path("access_token");
        String account = "/employees/" + ada.id();

        entrance.bearing(token).get(account + "/account").then().statusCode(403);
        Entrance.json(entrance.bearing(token))
                .post(account + "/invitation")
                .then()
                .statusCode(403);
        Entrance.json(entrance.bearing(token))
                .post(account + "/password-reset")
                .then()
                .statusCode(403);
        entrance.bearing(token).put(account + "/account/disable").then().statusCode(403);
        entrance.admin().get("/employees/999999999/account").then().statusCode(404);
        long admin = entrance.admin().get("/auth/me").jsonPath().getLong("employeeId");
        entrance.admin().put("/employees/" + admin + "/account/disable").then().statusCode(403);
    }

    @Test
    @Tag("smoke")
    void aServiceAccountDoesWhatItsScopesSayUntilItIsRevoked() {
        Somebody ada = entrance.hire();
        Response made = Entrance.json(entrance.admin())
                .body(Map.of(
                        "name", "Reader",
                        "scopes", List.of("read:leave"),
                        "expiresAt",
                                OffsetDateTime.now(ZoneOffset.UTC).plusDays(30).toString()))
                .post("/service-accounts");
        made.then()
                .statusCode(201)
                .body("account.scopes", equalTo(List.of("read:leave")))
                .body("token", notNullValue());
        String token = made.path("token");
        String balance = "/employees/" + ada.id() + "/balance";

        assertThat(token).matches("dbk_[A-Za-z0-9]{8}_[A-Za-z0-9_-]{43}");
        entrance.bearing(token).get(balance).then().statusCode(200);
        entrance.bearing(token).get("/employees").then().statusCode(403);
        entrance.bearing(token).get("/auth/me").then().statusCode(403);
        Entrance.json(entrance.bearing(token))
                .body("{}")
                .post("/leave-requests")
                .then()
                .statusCode(403);
        entrance.admin().get("/service-accounts").then().statusCode(200).body("items.name", hasItem("Reader"));

        int id = made.path("account.id");
        entrance.admin().delete("/service-accounts/" + id).then().statusCode(204);
        Eventually.holds(
                "the service token is refused",
                SOON,
                () -> entrance.bearing(token).get(balance).statusCode() == 401);
    }
}
