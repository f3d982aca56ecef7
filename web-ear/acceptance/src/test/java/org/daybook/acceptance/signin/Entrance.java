package org.daybook.acceptance.signin;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.daybook.acceptance.provider.StubIdentity;
import org.daybook.acceptance.topology.SignIn;
import org.daybook.acceptance.topology.Topology;

/** The calls that tests of signing in make. */
record Entrance(Topology topology) {

    /** Somebody with a password. */
    record Somebody(long id, String email) {}

    /** Not signed in. */
    RequestSpecification anyone() {
        return RestAssured.given().baseUri(topology.baseUri().toString()).basePath("/api/v1");
    }

    RequestSpecification bearing(String token) {
        return anyone().header("Authorization", "Bearer " + token);
    }

    RequestSpecification admin() {
        return anyone().header("Authorization", topology.authorization(Topology.ADMIN));
    }

    /** Somebody at the identity provider, linked to this person by the administrator. */
    StubIdentity identity(Somebody person) {
        StubIdentity identity = StubIdentity.of(person.email());
        json(admin())
                .body(Map.of("subject", identity.subject()))
                .put("/employees/" + person.id() + "/identity")
                .then()
                .statusCode(204);
        return identity;
    }

    /** Hired, invited, and with a password. */
    Somebody hire() {
        Somebody hired = hireOnly();
        redeem(link(hired, "invitation"), SignIn.PASSWORD).then().statusCode(204);
        return hired;
    }

    Somebody hireOnly() {
        String email = UUID.randomUUID() + "@daybook.test";
        Response made = json(admin())
                .body(Map.of("name", "Guest", "email", email, "department", "Doors", "joiningDate", "2024-01-01"))
                .post("/employees");
        made.then().statusCode(201);
        return new Somebody(made.jsonPath().getLong("id"), email);
    }

    /** @param kind {@code invitation} or {@code password-reset} */
    String link(Somebody person, String kind) {
        Response made = json(admin()).post("/employees/" + person.id() + "/" + kind);
        made.then().statusCode(201);
        return made.jsonPath().getString("link").replaceFirst("^/sign-in/link#", "");
    }

    Response redeem(String token, String password) {
        return json(anyone()).body(Map.of("token", token, "password", password)).post("/auth/links/redeem");
    }

    Response login(String email, String password) {
        return json(anyone()).body(Map.of("email", email, "password", password)).post("/auth/login");
    }

    Response login(Somebody person) {
        Response answer = login(person.email(), SignIn.PASSWORD);
        answer.then().statusCode(200);
        return answer;
    }

    Response refresh(String token) {
        return json(anyone()).body(Map.of("refresh_token", token)).post("/auth/refresh");
    }

    Response me(String token) {
        return bearing(token).get("/auth/me");
    }

    /** Without it the library calls an empty body a form. */
    static RequestSpecification json(RequestSpecification request) {
        return request.contentType(ContentType.JSON);
    }
}
