package org.daybook.acceptance.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.acceptance.signin.Entrance.Somebody;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.SignIn;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions of browsers, whose tokens are in cookies. */
@OnTopology
class BrowserSessionIT {

    private static final String CSRF = "__Host-daybook-csrf";

    private final Entrance entrance;
    private final String origin;

    BrowserSessionIT(Topology topology) {
        entrance = new Entrance(topology);
        origin = topology.baseUri().toString();
    }

    private Response login(Somebody person, String from) {
        RequestSpecification request = Entrance.json(entrance.anyone()).header("X-Daybook-Session", "cookie");
        if (from != null) {
            request.header("Origin", from);
        }
        return request.body(Map.of("email", person.email(), "password", SignIn.PASSWORD))
                .post("/auth/login");
    }

    private Map<String, String> session(Somebody person) {
        Response login = login(person, origin);
        login.then().statusCode(200);
        return login.getCookies();
    }

    /** A request with the cookies, as browsers send them. */
    private RequestSpecification with(Map<String, String> cookies) {
        String line = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return entrance.anyone().header("Cookie", line);
    }

    @Test
    @Tag("smoke")
    void theTokensAreInCookiesThatNoScriptReads() {
        Somebody ada = entrance.hire();
        Response login = login(ada, origin);

        login.then().statusCode(200).body("expires_in", is(600)).body("access_token", nullValue());
        List<String> lines = login.getHeaders().getValues("Set-Cookie");
        assertThat(lines).hasSize(4).allMatch(line -> line.startsWith("__Host-") && line.contains("; Secure"));
        assertThat(lines).filteredOn(line -> !line.contains("HttpOnly")).hasSize(1);
        assertThat(lines).allMatch(line -> line.split("SameSite=", -1).length == 2);
        with(login.getCookies()).get("/auth/me").then().statusCode(200).body("email", equalTo(ada.email()));
        entrance.admin()
                .get("/audit?action=access.signed-in&channel=BROWSER&actorId=" + ada.id())
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void onlyOurOwnPageBeginsASession() {
        Somebody ada = entrance.hire();

        login(ada, null).then().statusCode(403);
        login(ada, "null").then().statusCode(403);
        login(ada, "https://attacker.example").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /leave-requests",
                "POST /leave-requests/preview",
                "PUT /leave-requests/1/approve",
                "PUT /auth/password",
                "POST /auth/logout-everywhere",
                "DELETE /auth/sessions/1",
                "POST /employees",
                "PATCH /employees/1",
                "DELETE /employees/1",
                "POST /service-accounts"
            })
    void aPageOfSomebodyElseChangesNothing(String call) {
        String method = call.split(" ")[0];
        String path = call.split(" ")[1];
        Map<String, String> cookies = session(entrance.hire());
        String proof = cookies.get(CSRF);
        String stolen = session(entrance.hire()).get(CSRF);

        with(cookies).request(method, path).then().statusCode(403);
        with(cookies).header("Origin", origin).request(method, path).then().statusCode(403);
        with(cookies).header("X-CSRF-Token", proof).request(method, path).then().statusCode(403);
        with(cookies)
                .header("Origin", origin)
                .header("X-CSRF-Token", stolen)
                .request(method, path)
                .then()
                .statusCode(403);
        with(cookies)
                .header("Origin", "https://attacker.example")
                .header("X-CSRF-Token", proof)
                .request(method, path)
                .then()
                .statusCode(403);
        RequestSpecification sandboxed = with(cookies).header("Origin", "null").header("X-CSRF-Token", proof);
        // The server itself refuses a DELETE with a body.
        if (!"DELETE".equals(method)) {
            sandboxed.contentType("text/plain").body("{}");
        }
        sandboxed.request(method, path).then().statusCode(403);
    }

    @Test
    void ourOwnPageGoesOnAndEndsTheSession() {
        Map<String, String> cookies = session(entrance.hire());
        String proof = cookies.get(CSRF);

        Entrance.json(with(cookies))
                .header("Origin", origin)
                .post("/auth/refresh")
                .then()
                .statusCode(403);
        Response refreshed = Entrance.json(with(cookies))
                .header("Origin", origin)
                .header("X-CSRF-Token", proof)
                .post("/auth/refresh");
        refreshed.then().statusCode(200).body("refresh_token", nullValue());
        assertThat(refreshed.getCookies()).containsEntry(CSRF, proof);

        Entrance.json(with(refreshed.getCookies())).post("/auth/logout").then().statusCode(403);
        Response ended = Entrance.json(with(refreshed.getCookies()))
                .header("Origin", origin)
                .header("X-CSRF-Token", proof)
                .post("/auth/logout");
        ended.then().statusCode(204);
        assertThat(ended.getHeaders().getValues("Set-Cookie")).hasSize(3).allMatch(line -> line.contains("Max-Age=0"));
        Entrance.json(with(refreshed.getCookies()))
                .header("Origin", origin)
                .header("X-CSRF-Token", proof)
                .post("/auth/refresh")
                .then()
                .statusCode(401);
    }

    @Test
    void aBrowsersTokenIsOfNoUseElsewhere() {
        Map<String, String> cookies = session(entrance.hire());

        entrance.me(cookies.get("__Host-daybook")).then().statusCode(401);
        String token = entrance.login(entrance.hire()).path("access_token");
        with(Map.of("__Host-daybook", token)).get("/auth/me").then().statusCode(401);
        with(cookies)
                .header("Authorization", "Bearer nonsense")
                .get("/auth/me")
                .then()
                .statusCode(401);
    }

    @Test
    void signingInGivesNewTokensWhateverWasSent() {
        Somebody ada = entrance.hire();
        Map<String, String> planted = session(ada);

        Response login = Entrance.json(with(planted))
                .header("X-Daybook-Session", "cookie")
                .header("Origin", origin)
                .body(Map.of("email", ada.email(), "password", SignIn.PASSWORD))
                .post("/auth/login");

        login.then().statusCode(200);
        assertThat(login.getCookie(CSRF)).isNotEqualTo(planted.get(CSRF));
        assertThat(login.getCookie("__Host-daybook-refresh")).isNotEqualTo(planted.get("__Host-daybook-refresh"));
    }

    @Test
    @Tag("smoke")
    void thePagesComeWithNothingInline() {
        for (String path : List.of("/sign-in/", "/sign-in/link")) {
            Response page = entrance.anyone().basePath("").get(path);
            page.then()
                    .statusCode(200)
                    .contentType(containsString("text/html"))
                    .header("Content-Security-Policy", containsString("script-src 'self';"));
            assertThat(page.asString())
                    .doesNotContain("style=", "onclick", "<style")
                    .contains("sign-in.js");
        }
        entrance.anyone()
                .basePath("")
                .redirects()
                .follow(false)
                .get("/sign-in")
                .then()
                .statusCode(301)
                .header("Location", "/sign-in/");
    }
}
