package org.daybook.acceptance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.Duration;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.Node;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code config/nginx/daybook.conf} promises. */
@OnTopology
@Tag("cluster")
class ProxyIT {

    private final Topology topology;

    ProxyIT(Topology topology) {
        this.topology = topology;
    }

    @Test
    void operatorsPagesAreNotPublic() {
        for (String path : new String[] {"/metrics", "/health", "/health/ready", "/openapi"}) {
            given().baseUri(topology.baseUri().toString())
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/not-found"));
        }
        given().baseUri(node(0).uri().toString()).get("/health/live").then().statusCode(200);
    }

    @Test
    void tellsNoVersion() {
        employees(topology.baseUri()).header("Server", "nginx").header("X-Powered-By", (String) null);
    }

    @Test
    void refusesABodyOverFiveMebibytes() {
        given().baseUri(topology.baseUri().toString())
                .contentType("application/json")
                .body(new byte[5 * 1024 * 1024 + 1])
                .post("/api/v1/leave-requests")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-large"));
    }

    @Test
    void goesOnWithOneNodeAndSaysWhenThereIsNone() {
        try {
            node(0).kill();
            for (int i = 0; i < 50; i++) {
                employees(topology.baseUri()).statusCode(200);
            }
            node(1).kill();
            employees(topology.baseUri())
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue());
        } finally {
            topology.nodes().forEach(Node::start);
        }
        Eventually.holds("The proxy finds the nodes again", Duration.ofSeconds(10), () -> {
            employees(topology.baseUri()).statusCode(200);
            return true;
        });
    }

    private Node node(int index) {
        return topology.nodes().get(index);
    }

    private ValidatableResponse employees(URI base) {
        return given().baseUri(base.toString())
                .header("Authorization", topology.authorization(Topology.ADMIN))
                .get("/api/v1/employees?limit=1")
                .then();
    }
}
