package org.daybook.acceptance.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.daybook.acceptance.signin.Entrance.Somebody;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.SignIn;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sessions of programs, which keep their tokens themselves. */
@OnTopology
class SessionIT {

    /** What is taken away holds on every node by then. */
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Entrance entrance;

    SessionIT(Topology topology) {
        entrance = new Entrance(topology);
    }

    private void assertSoonRefused(String token) {
        Eventually.holds("the token is refused", SOON, () -> entrance.me(token).statusCode() == 401);
    }

    @Test
    @Tag("smoke")
    void aPasswordGivesTokensThatSayWhoSomebodyIs() {
        Somebody ada = entrance.hire();

        Response login = entrance.login(ada);

        login.then()
                .body("token_type", is("Bearer"))
                .body("expires_in", is(600))
                .body("refresh_token", notNullValue())
                .header("Cache-Control", containsString("no-store"));
        assertThat(login.getHeaders().getValues("Set-Cookie")).isEmpty();
        entrance.me(login.path("access_token")).then().statusCode(200).body("email", equalTo(ada.email()));
    }

    @Test
    void everyWrongSignInLooksTheSame() {
        Somebody ada = entrance.hire();
        Somebody uninvited = entrance.hireOnly();

        String wrong = problemOf(entrance.login(ada.email(), "not the password"));

        assertThat(problemOf(entrance.login(uninvited.email(), SignIn.PASSWORD)))
                .isEqualTo(wrong);
        assertThat(problemOf(entrance.login("nobody@daybook.test", SignIn.PASSWORD)))
                .isEqualTo(wrong);
    }

    private static String problemOf(Response answer) {
        answer.then().statusCode(401).header("WWW-Authenticate", containsString("Bearer"));
        JsonPath problem = answer.jsonPath();
        return problem.getString("type") + problem.getString("detail") + problem.getString("errors");
    }

    @Test
    void aRefreshTokenGivesTheNextOneAndItsReuseEndsTheSession() {
        Response login = entrance.login(entrance.hire());
        String first = login.path("refresh_token");

        Response next = entrance.refresh(first);
        next.then().statusCode(200).body("refresh_token", not(equalTo(first)));
        Response last = entrance.refresh(next.path("refresh_token"));
        last.then().statusCode(200);

        entrance.refresh(first).then().statusCode(401);
        entrance.refresh(last.path("refresh_token")).then().statusCode(401);
        assertSoonRefused(last.path("access_token"));
        entrance.refresh("no-such-token").then().statusCode(401);
    }

    @Test
    void signingOutEndsThisSessionOnly() {
        Somebody ada = entrance.hire();
        Response here = entrance.login(ada);
        Response there = entrance.login(ada);

        signOut(here, "/auth/logout");

        entrance.refresh(here.path("refresh_token")).then().statusCode(401);
        assertSoonRefused(here.path("access_token"));
        entrance.me(there.path("access_token")).then().statusCode(200);
    }

    @Test
    void signingOutEverywhereEndsAll() {
        Somebody ada = entrance.hire();
        Response here = entrance.login(ada);
        Response there = entrance.login(ada);

        signOut(here, "/auth/logout-everywhere");

        entrance.refresh(there.path("refresh_token")).then().statusCode(401);
        assertSoonRefused(there.path("access_token"));
        assertSoonRefused(here.path("access_token"));
        entrance.me(entrance.login(ada).path("access_token")).then().statusCode(200);
    }

    private void signOut(Response session, String call) {
        Entrance.json(entrance.bearing(session.path("access_token")))
                .post(call)
                .then()
                .statusCode(204);
    }

    @Test
    void sessionsAreListedAndEndedByTheirOwnerOnly() {
        Somebody ada = entrance.hire();
        Response here = entrance.login(ada);
        Response there = entrance.login(ada);
        String token = here.path("access_token");
        JsonPath sessions = entrance.bearing(token)
                .get("/auth/sessions")
                .then()
                .statusCode(200)
                .body("items.size()", is(2))
                .body("items.current", hasItems(true, false))
                .extract()
                .jsonPath();
        int other = sessions.getInt("items.find { !it.current }.id");

        entrance.admin().delete("/auth/sessions/" + other).then().statusCode(404);
        entrance.bearing(token).delete("/auth/sessions/" + other).then().statusCode(204);
        entrance.refresh(there.path("refresh_token")).then().statusCode(401);
        entrance.bearing(token).get("/auth/sessions").then().body("items.size()", is(1));
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        Somebody ada = entrance.hire();
        Response here = entrance.login(ada);
        Response there = entrance.login(ada);
        Map<String, String> change = Map.of("currentPassword", SignIn.PASSWORD, "newPassword", "quite another one");

        Entrance.json(entrance.bearing(here.path("access_token")))
                .body(change)
                .put("/auth/password")
                .then()
                .statusCode(204);

        assertSoonRefused(there.path("access_token"));
        entrance.me(here.path("access_token")).then().statusCode(200);
        entrance.login(ada.email(), SignIn.PASSWORD).then().statusCode(401);
        entrance.login(ada.email(), "quite another one").then().statusCode(200);
    }

    @Test
    void aPublicRouteAnswersWhateverTheToken() {
        entrance.bearing("nonsense").get("").then().statusCode(200);
        entrance.bearing("nonsense")
                .get("/leave-types")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("error=\"invalid_token\""));
    }
}
