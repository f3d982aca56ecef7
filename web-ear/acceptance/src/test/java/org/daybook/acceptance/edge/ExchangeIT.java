package org.daybook.acceptance.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every exchange has, whatever it is about. */
@OnTopology
class ExchangeIT {

    private final Topology topology;

    ExchangeIT(Topology topology) {
        this.topology = topology;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1",
                "/api/v1/employees",
                "/api/v1/nothing",
                "/nothing",
                "/api/docs/",
                "/problems/not-found"
            })
    @Tag("smoke")
    void carriesItsIdAndTellsBrowsersWhatNotToDo(String path) {
        admin().header("X-Request-Id", "my-id.1")
                .get(path)
                .then()
                .header("X-Request-Id", "my-id.1")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Permissions-Policy", containsString("camera=()"))
                .header("Strict-Transport-Security", nullValue())
                .header("Access-Control-Allow-Origin", nullValue())
                .header("X-Powered-By", nullValue());
    }

    @Test
    void anUnusableIdIsReplaced() {
        admin().header("X-Request-Id", "a b\"c")
                .get("/api/v1")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void dataIsNotKeptByCaches() {
        admin().get("/api/v1/employees").then().header("Cache-Control", "no-store");
    }

    @Test
    void otherOriginsAreNotLetIn() {
        admin().header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/api/v1/employees")
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
    }

    @Test
    @Tag("smoke")
    void nobodyIsNobody() {
        RestAssured.given()
                .baseUri(topology.baseUri().toString())
                .get("/api/v1/employees")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    @Tag("smoke")
    void theInterfaceExplainsItself() {
        RequestSpecification anyone =
                RestAssured.given().baseUri(topology.baseUri().toString());
        anyone.get("/api/v1").then().statusCode(200).body("links.openapi", is("/api/v1/openapi.yaml"));
        anyone.get("/api").then().statusCode(200).body("links.self", is("/api/v1"));
        anyone.get("/api/v1/openapi.yaml").then().statusCode(200).body(startsWith("---\nopenapi: 3."));
        anyone.get("/api/v1/openapi.json").then().statusCode(200).body("info.title", is("Daybook"));
        anyone.get("/api/docs/").then().statusCode(200).body(containsString("swagger-ui-bundle.js"));
        anyone.get("/api/docs/swagger-ui-bundle.js").then().statusCode(200);
        anyone.get("/problems/email-taken").then().statusCode(200).body(containsString("email-taken"));
    }

    @Test
    void headAndOptionsWork() {
        admin().head("/api/v1/employees").then().statusCode(200);
        String allow = admin().options("/api/v1/employees")
                .then()
                .statusCode(200)
                .extract()
                .header("Allow");
        assertThat(allow).contains("GET", "POST", "HEAD");
        admin().put("/api/v1/employees").then().statusCode(405).header("Allow", containsString("POST"));
    }

    /** TRACE would give scripts the headers that they may not see (OWASP ASVS 5.0, 13.4.4). */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in/", "/api/v1", "/api/v1/employees"})
    void nothingIsEchoed(String path) {
        String answer = admin().header("X-Echo", "what was sent")
                .request("TRACE", path)
                .then()
                .statusCode(405)
                .extract()
                .asString();
        assertThat(answer).doesNotContain("what was sent");
    }

    @Test
    @Tag("smoke")
    void whoHasTheRepresentationIsNotSentItAgain() {
        String path = "/api/v1" + hire().header("Location").replaceAll(".*(/employees/)", "$1");
        String tag = admin().get(path).then().statusCode(200).extract().header("ETag");

        assertThat(tag).matches("\"v1-[0-9a-f]{16}\"");
        admin().header("If-None-Match", tag).get(path).then().statusCode(304).header("ETag", tag);
        admin().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
    }

    @Test
    void aPageLeadsToTheNextWithTheSameFilters() {
        String department = "Pages " + UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            hire(UUID.randomUUID() + "@daybook.test", department, null);
        }

        String next = admin().queryParam("department", department)
                .queryParam("limit", 2)
                .get("/api/v1/employees")
                .then()
                .statusCode(200)
                .header("Link", matchesPattern("</api/v1/employees\\?.*>; rel=\"next\""))
                .extract()
                .header("Link")
                .replaceAll("<(.*)>.*", "$1");
        admin().urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.size()", is(1))
                .body("nextCursor", nullValue())
                .header("Link", nullValue());
    }

    @Test
    @Tag("smoke")
    void aKeyedCallHasItsEffectOnceAndOneReply() {
        String email = UUID.randomUUID() + "@daybook.test";
        Response first = hire(email, "Keys", "key-of-" + email);
        Response second = hire(email, "Keys", "key-of-" + email);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        hire(UUID.randomUUID() + "@daybook.test", "Keys", "key-of-" + email)
                .then()
                .statusCode(422)
                .body("type", is("/problems/idempotency-key-reused"));
    }

    @Test
    void aRefusedCallIsJudgedAnewUnderTheSameKey() {
        String key = UUID.randomUUID().toString();
        String email = UUID.randomUUID() + "@daybook.test";
        hire(email, "", key).then().statusCode(400);
        hire(email, "Keys", key).then().statusCode(201);
    }

    @Test
    @Tag("smoke")
    void theServiceCountsWhatItDoes() {
        hire();

        String counted = topology.nodes().stream()
                .map(node -> RestAssured.given()
                        .baseUri(node.uri().toString())
                        .queryParam("scope", "application")
                        .get("/metrics")
                        .asString())
                .collect(Collectors.joining());

        assertThat(counted).contains("ledger_rows_total{kind=\"grant\"");
    }

    private Response hire() {
        return hire(UUID.randomUUID() + "@daybook.test", "Exchanges", null);
    }

    private Response hire(String email, String department, String key) {
        return admin().contentType(ContentType.JSON)
                .headers(key == null ? Map.of() : Map.of("Idempotency-Key", key))
                .body(Map.of("name", "N", "email", email, "department", department, "joiningDate", "2024-01-01"))
                .post("/api/v1/employees");
    }

    private RequestSpecification admin() {
        return RestAssured.given()
                .baseUri(topology.baseUri().toString())
                .header("Authorization", topology.authorization(Topology.ADMIN));
    }
}
