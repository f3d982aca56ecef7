package org.daybook.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each artefact, deployed as operators deploy it, answers over its own database. */
@OnTopology
@Tag("smoke")
class TopologyIT {

    @Test
    void everyNodeAnswersFromTheDatabase(Topology topology) throws Exception {
        for (var node : topology.nodes()) {
            RestAssured.given()
                    .baseUri(node.uri().toString())
                    .header("Authorization", topology.authorization(Topology.ADMIN))
                    .get("/api/v1/employees")
                    .then()
                    .statusCode(200);
        }
        try (var connection = topology.database().connect();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*) from employee.employees where email = '" + Topology.ADMIN + "'")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }
}
