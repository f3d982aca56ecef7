package org.daybook.acceptance.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.daybook.acceptance.topology.SignIn;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single sign-on as {@code docs/operate/sign-in.md} sets it up, through Keycloak's own login form. */
@Tag("launcher")
@Tag("full")
class KeycloakIT {

    private static final String PASSWORD = "a-password-at-keycloak";
    private static final String ATTEMPT = "__Host-daybook-sso";

    @TempDir
    private Path temp;

    private static Map<String, String> settings(Keycloak keycloak) {
        return Map.of(
                "DAYBOOK_SSO_ISSUER", keycloak.issuer(),
                "DAYBOOK_SSO_NAME", "Keycloak",
                "DAYBOOK_SSO_CLIENT_ID", "daybook",
                "DAYBOOK_SSO_CLIENT_SECRET", "change-me-at-keycloak",
                "DAYBOOK_SSO_GROUPS_CLAIM", "groups",
                "DAYBOOK_SSO_GROUP_ROLES", "hr-team:HR,it:ADMIN",
                "DAYBOOK_SSO_ACCEPT_BEARER", "true",
                "DAYBOOK_SSO_AUDIENCE", "daybook-api");
    }

    /** The whole way, as a browser goes it. */
    private static Response signIn(Keycloak keycloak, String base, String user) {
        Response left = Keycloak.browser().get(base + "/api/v1/auth/sso/login");
        left.then().statusCode(302);
        Response back = keycloak.login(left.header("Location"), user, PASSWORD);
        back.then().statusCode(302);
        assertThat(back.header("Location")).startsWith(base + "/api/v1/auth/sso/callback?");
        return Keycloak.browser()
                .header("Cookie", ATTEMPT + "=" + left.cookie(ATTEMPT))
                .get(back.header("Location"));
    }

    private static RequestSpecification as(Response arrived) {
        return RestAssured.given().header("Cookie", "__Host-daybook=" + arrived.cookie("__Host-daybook"));
    }

    private static void hire(String base, String name) {
        RestAssured.given()
                .header("Authorization", SignIn.at(URI.create(base)).authorization(Topology.ADMIN))
                .contentType("application/json")
                .body(Map.of(
                        "name",
                        name,
                        "email",
                        name + "@daybook.test",
                        "department",
                        "Engineering",
                        "joiningDate",
                        "2020-01-01"))
                .post(base + "/api/v1/employees")
                .then()
                .statusCode(201);
    }

    @Test
    void peopleSignInByKeycloak() throws Exception {
        String port = String.valueOf(Launch.freePort());
        String base = "http://127.0.0.1:" + port;
        Path data = temp.resolve("data");
        try (var keycloak = Keycloak.start(temp, base)) {
            Map<String, String> settings = new HashMap<>(settings(keycloak));
            try (var daybook =
                    Launch.of(data, settings, "--test", "--port", port).awaitReady()) {
                hire(base, "ada");
                hire(base, "bob");
                assertRefused(signIn(keycloak, base, "ada"));
                daybook.stop().exitCode();
            }
            settings.put("DAYBOOK_SSO_LINK_BY_EMAIL", "true");
            try (var daybook =
                    Launch.of(data, settings, "--test", "--port", port).awaitReady()) {
                assertThat(daybook.output()).isNotEmpty();
                signsInWithTheRolesOfTheGroups(keycloak, base);
                assertRefused(signIn(keycloak, base, "bob"));
                programsUseTheTokensOfKeycloak(keycloak, base);
            }
        }
    }

    private static void signsInWithTheRolesOfTheGroups(Keycloak keycloak, String base) {
        Response arrived = signIn(keycloak, base, "ada");
        arrived.then().statusCode(302).header("Location", "/sign-in/");
        as(arrived)
                .get(base + "/api/v1/auth/me")
                .then()
                .statusCode(200)
                .body("email", equalTo("ada@daybook.test"))
                .body("roles", containsInAnyOrder("EMPLOYEE", "HR"));
    }

    private static void programsUseTheTokensOfKeycloak(Keycloak keycloak, String base) {
        String token = keycloak.accessToken("ada", PASSWORD);
        RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .get(base + "/api/v1/auth/me")
                .then()
                .statusCode(200)
                .body("email", equalTo("ada@daybook.test"));
        RestAssured.given()
                .header("Authorization", "Bearer " + keycloak.accessToken("bob", PASSWORD))
                .get(base + "/api/v1/auth/me")
                .then()
                .statusCode(401);
    }

    private static void assertRefused(Response arrived) {
        arrived.then().statusCode(302).header("Location", "/sign-in/?sso=failed");
        assertThat(arrived.cookie("__Host-daybook")).isNull();
    }
}
