package org.daybook.acceptance.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.restassured.response.Response;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daybook.acceptance.provider.Fault;
import org.daybook.acceptance.provider.StubIdentity;
import org.daybook.acceptance.signin.Entrance.Somebody;
import org.daybook.acceptance.signin.SsoJourney.Return;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in by an identity provider. */
@OnTopology
class SsoIT {

    private final Topology topology;
    private final Entrance entrance;
    private final SsoJourney journey;

    SsoIT(Topology topology) {
        this.topology = topology;
        entrance = new Entrance(topology);
        journey = new SsoJourney(topology.provider(), topology.baseUri());
    }

    /** What the audit trail has about the person and this subject: the action, who did it, and through which door. */
    private List<String> noted(Somebody person, String subject) throws SQLException {
        List<String> actions = new ArrayList<>();
        try (Connection connection = topology.database().connect();
                PreparedStatement query = connection.prepareStatement("""
                        SELECT concat_ws(' ', action, actor_kind, nullif(actor_id, subject_id), channel)
                        FROM platform.audit_events WHERE subject_type = ? AND subject_id = ? ORDER BY id
                        """)) {
            query.setString(1, subject);
            query.setLong(2, person.id());
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                actions.add(rows.getString(1));
            }
        }
        return actions;
    }

    @Test
    @Tag("smoke")
    void aVerifiedAddressLinksOnceIfThatIsConfigured() throws SQLException {
        Somebody ada = entrance.hireOnly();
        StubIdentity identity = StubIdentity.of(ada.email());
        if (topology.linksByEmail()) {
            assertLinkedOnce(ada, identity);
        } else {
            SsoJourney.assertRefused(journey.signIn(identity));
            SsoJourney.assertRefused(journey.signIn(identity));
        }
    }

    private void assertLinkedOnce(Somebody ada, StubIdentity identity) throws SQLException {
        Map<String, String> cookies = journey.enter(identity);
        journey.me(cookies).then().statusCode(200).body("email", equalTo(ada.email()));
        StubIdentity moved = new StubIdentity(identity.subject(), "other@daybook.test", false, List.of(), Fault.NONE);
        journey.me(journey.enter(moved)).then().statusCode(200).body("email", equalTo(ada.email()));

        assertThat(noted(ada, "access"))
                .containsExactly(
                        "access.identity-linked PERSON BROWSER",
                        "access.signed-in PERSON BROWSER",
                        "access.signed-in PERSON BROWSER");
        // Somebody else with the same address at the provider is not the same person.
        SsoJourney.assertRefused(journey.signIn(StubIdentity.of(ada.email())));
    }

    @Test
    void thePageLearnsWhetherThereIsAProvider() {
        entrance.anyone()
                .get("/auth/sso")
                .then()
                .statusCode(200)
                .body("enabled", is(true))
                .body("name", is("Stub"));
        assertThat(entrance.anyone().basePath("").get("/sign-in/").asString()).contains("id=\"sso-action\"");
    }

    @Test
    void theAttemptIsKeptInACookieThatNobodyElseCanPlantOrRead() {
        Response left = journey.begin("");

        left.then().statusCode(302);
        assertThat(left.header("Set-Cookie"))
                .startsWith("__Host-daybook-sso=")
                .contains("; Path=/;", "; Max-Age=600;", "; Secure", "; HttpOnly", "; SameSite=Lax");
        assertThat(left.header("Location"))
                .startsWith(topology.provider().issuer() + "/authorize?")
                .contains("code_challenge_method=S256", "state=", "nonce=", "response_type=code");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            mode = Mode.EXCLUDE,
            names = {"NONE", "TOKEN_ENDPOINT_FAILS"})
    void whateverIsWrongEndsOnTheSignInPage(Fault fault) {
        StubIdentity ada = entrance.identity(entrance.hireOnly());
        journey.enter(ada);

        SsoJourney.assertRefused(journey.signIn(ada.with(fault)));
    }

    @Test
    void aProviderThatFailsIsSaidToBeUnavailable() {
        StubIdentity ada = entrance.identity(entrance.hireOnly());

        SsoJourney.assertRefused(journey.signIn(ada.with(Fault.TOKEN_ENDPOINT_FAILS)), "/sign-in/?sso=unavailable");
    }

    @Test
    void anAddressThatIsNotVerifiedLinksNobody() {
        Somebody ada = entrance.hireOnly();

        SsoJourney.assertRefused(journey.signIn(StubIdentity.of(ada.email()).unverified()));
        SsoJourney.assertRefused(journey.signIn(StubIdentity.of("nobody@daybook.test")));
    }

    @Test
    void onlyTheBrowserThatBeganCanFinishAndOnlyOnce() {
        StubIdentity ada = entrance.identity(entrance.hireOnly());
        Return attackers = journey.visit(ada);
        Return victims = journey.visit(ada);

        SsoJourney.assertRefused(journey.arrive(attackers, journey.base(), null));
        SsoJourney.assertRefused(journey.arrive(attackers, journey.base(), victims.attempt()));
        SsoJourney.assertRefused(journey.arrive(attackers, journey.base(), victims.attempt() + "x"));
        SsoJourney.assertRefused(journey.arrive(attackers, journey.base(), "e30.e30.e30.e30.e30"));

        Response arrived = journey.arrive(victims);
        assertThat(arrived.cookie(SsoJourney.ACCESS)).isNotEmpty();
        assertThat(arrived.cookie(SsoJourney.ATTEMPT)).isEmpty();
        SsoJourney.assertRefused(journey.arrive(victims));
    }

    @Test
    void aCodeIsWorthNothingInAnotherAttempt() {
        Return one = journey.visit(entrance.identity(entrance.hireOnly()));
        Return other = journey.visit(entrance.identity(entrance.hireOnly()));
        String stolen = other.callback().toString().replaceFirst("code=[^&]+", "code=" + code(one));

        SsoJourney.assertRefused(journey.arrive(new Return(other.attempt(), URI.create(stolen))));
    }

    private static String code(Return back) {
        return back.callback().getRawQuery().replaceFirst(".*code=([^&]+).*", "$1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://attacker.example/",
                "//attacker.example",
                "/%5Cattacker.example",
                "/%09/attacker.example",
                "sign-in",
                "javascript:alert(1)",
                "/x%0d%0aSet-Cookie:a=b",
                "/api/v1/auth/sso/login",
                ""
            })
    void nobodyIsSentElsewhere(String target) {
        Response refused = journey.begin("?returnTo=" + target);

        refused.then().statusCode(400).contentType("application/problem+json");
        assertThat(refused.header("Location")).isNull();
    }

    @Test
    void thePageThatWasAskedForComesAfterwards() {
        StubIdentity ada = entrance.identity(entrance.hireOnly());
        Response left = journey.begin("?returnTo=/team/calendar?month=2026-03");
        Response signedIn = SsoJourney.browser()
                .header("X-Stub-Ticket", topology.provider().expect(ada))
                .get(left.header("Location"));
        Return back = new Return(left.cookie(SsoJourney.ATTEMPT), URI.create(signedIn.header("Location")));

        journey.arrive(back).then().statusCode(302).header("Location", "/team/calendar?month=2026-03");
    }

    @Test
    void whoIsDisabledOrHasLeftIsRefused() throws SQLException {
        Somebody ada = entrance.hireOnly();
        Somebody bob = entrance.hireOnly();
        StubIdentity adas = entrance.identity(ada);
        StubIdentity bobs = entrance.identity(bob);

        entrance.admin()
                .put("/employees/" + ada.id() + "/account/disable")
                .then()
                .statusCode(200);
        entrance.admin().delete("/employees/" + bob.id()).then().statusCode(200);

        SsoJourney.assertRefused(journey.signIn(adas));
        SsoJourney.assertRefused(journey.signIn(bobs));
        assertThat(noted(ada, "access"))
                .anyMatch(row -> row.startsWith("access.account-disabled PERSON"))
                .endsWith("access.sign-in-refused PERSON BROWSER");
        entrance.admin()
                .put("/employees/" + ada.id() + "/account/enable")
                .then()
                .statusCode(200);
        journey.enter(adas);
    }

    @Test
    @Tag("smoke")
    void rolesFollowTheGroups() throws SQLException {
        Somebody ada = entrance.hireOnly();
        StubIdentity identity = entrance.identity(ada);

        journey.me(journey.enter(identity.in("it", "choir")))
                .then()
                .body("roles", containsInAnyOrder("EMPLOYEE", "HR", "ADMIN"));
        journey.me(journey.enter(identity.in("hr-team"))).then().body("roles", containsInAnyOrder("EMPLOYEE", "HR"));
        StubIdentity silent = new StubIdentity(identity.subject(), ada.email(), true, null, Fault.NONE);
        journey.me(journey.enter(silent)).then().body("roles", containsInAnyOrder("EMPLOYEE"));
        assertThat(noted(ada, "employee"))
                .filteredOn(row -> row.startsWith("employee.roles-changed"))
                .hasSize(3)
                .containsOnly("employee.roles-changed SYSTEM SSO_GROUPS");
    }

    @Test
    void anAdministratorLinksAndUnlinks() {
        Somebody ada = entrance.hireOnly();
        StubIdentity identity = entrance.identity(ada).unverified();
        String path = "/employees/" + ada.id() + "/identity";

        journey.me(journey.enter(identity)).then().body("email", equalTo(ada.email()));
        entrance.admin().delete(path).then().statusCode(204);
        SsoJourney.assertRefused(journey.signIn(identity));
        entrance.admin().delete("/employees/999999999/identity").then().statusCode(404);
    }

    @Test
    @Tag("smoke")
    @Tag("cluster")
    void anyNodeFinishesWhatAnotherBegan() {
        for (var node : topology.nodes()) {
            Return back = journey.visit(entrance.identity(entrance.hireOnly()));

            journey.arrive(back, node.uri(), back.attempt())
                    .then()
                    .statusCode(302)
                    .header("Location", "/sign-in/");
        }
    }
}
