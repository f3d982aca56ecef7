package org.daybook.acceptance.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.StatementCounter;
import org.daybook.acceptance.topology.StatementCounter.Sent;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How many statements a request costs, whatever the number of people. Counted by PostgreSQL itself; of several runs the
 * cheapest counts, since timers of the nodes may fall into the others.
 */
@OnTopology
@Tag("cluster")
class StatementsIT {

    private static final int RUNS = 3;
    private static final int PEOPLE = 60;

    private final Topology topology;
    private final StatementCounter counter;

    StatementsIT(Topology topology) {
        this.topology = topology;
        counter = new StatementCounter(topology.database());
    }

    @Test
    void aPageOfEmployeesCostsThree() throws Exception {
        for (int i = 0; i < PEOPLE; i++) {
            hire();
        }
        String reader = hire();

        assertThat(cheapest(() -> as(reader).get("/employees?limit=50").then().statusCode(200)))
                .hasSizeLessThanOrEqualTo(3);
        assertThat(cheapest(() -> admin().get("/employees?limit=50").then().statusCode(200)))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void aBalanceCostsThree() throws Exception {
        String person = hire();
        long id = idOf(person);

        assertThat(cheapest(() ->
                        as(person).get("/employees/" + id + "/balance").then().statusCode(200)))
                .hasSizeLessThanOrEqualTo(3);
        assertThat(cheapest(() ->
                        admin().get("/employees/" + id + "/balance").then().statusCode(200)))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void aReportsBalanceCostsThree() throws Exception {
        String manager = hire();
        long report = idOf(hire(Map.of("managerId", idOf(manager))));

        assertThat(cheapest(() -> as(manager)
                        .get("/employees/" + report + "/balance")
                        .then()
                        .statusCode(200)))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void theDashboardCostsFour() throws Exception {
        String person = hire();

        assertThat(afterAChange(() -> admin().get("/dashboard/stats").then().statusCode(200)))
                .hasSizeBetween(3, 4);
        assertThat(afterAChange(() -> as(person).get("/dashboard/stats").then().statusCode(200)))
                .hasSizeBetween(3, 4);
    }

    /** Each run sees something new, so that no answer is one that was kept. */
    private List<Sent> afterAChange(StatementCounter.Action request) throws Exception {
        request.run();
        List<List<Sent>> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            hire();
            runs.add(one(request));
        }
        return cheapest(runs);
    }

    @Test
    void submittingAndApprovingCostTenEach() throws Exception {
        List<List<Sent>> submissions = new ArrayList<>();
        List<List<Sent>> approvals = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            String person = hire();
            idOf(person);
            long[] request = new long[1];
            submissions.add(one(() -> request[0] = submit(person)));
            approvals.add(one(() -> admin().put("/leave-requests/" + request[0] + "/approve")
                    .then()
                    .statusCode(200)));
        }

        assertThat(cheapest(submissions)).hasSizeLessThanOrEqualTo(10);
        assertThat(cheapest(approvals)).hasSizeLessThanOrEqualTo(10);
    }

    private List<Sent> cheapest(StatementCounter.Action request) throws Exception {
        request.run();
        List<List<Sent>> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            runs.add(one(request));
        }
        return cheapest(runs);
    }

    private static List<Sent> cheapest(List<List<Sent>> runs) {
        return runs.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
    }

    /** Each statement as often as it was sent. */
    private List<Sent> one(StatementCounter.Action request) throws Exception {
        List<Sent> each = new ArrayList<>();
        for (Sent sent : counter.during(request)) {
            for (long call = 0; call < sent.calls(); call++) {
                each.add(sent);
            }
        }
        return each;
    }

    private long submit(String person) {
        return as(person)
                .contentType(ContentType.JSON)
                .body(Map.of("leaveType", "annual", "startDate", "2026-06-01", "endDate", "2026-06-05"))
                .post("/leave-requests")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private String hire() {
        return hire(Map.of());
    }

    private String hire(Map<String, ?> more) {
        String email = UUID.randomUUID() + "@daybook.test";
        Map<String, Object> person = new HashMap<>(more);
        person.putAll(Map.of("name", "Counted", "email", email, "department", "Counting", "joiningDate", "2024-01-01"));
        admin().contentType(ContentType.JSON)
                .body(person)
                .post("/employees")
                .then()
                .statusCode(201);
        return email;
    }

    private long idOf(String person) {
        return as(person)
                .get("/auth/me")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("employeeId");
    }

    private RequestSpecification admin() {
        return as(Topology.ADMIN);
    }

    private RequestSpecification as(String person) {
        return RestAssured.given()
                .baseUri(topology.baseUri().toString())
                .basePath("/api/v1")
                .header(Topology.ACT_AS, person);
    }
}
