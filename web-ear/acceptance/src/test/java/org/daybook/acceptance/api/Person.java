package org.daybook.acceptance.api;

import static org.hamcrest.Matchers.is;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.daybook.acceptance.topology.SignIn;
import org.daybook.acceptance.topology.Topology;

/**
 * Somebody who uses the API.
 *
 * @param id of the employee
 * @param email they sign in with it
 */
record Person(Topology topology, long id, String email) {

    static final String MERGE_PATCH = "application/merge-patch+json; charset=utf-8";

    /** The administrator, who is there from the start and has HR's rights, too. */
    static Person administrator(Topology topology) {
        Person nobody = new Person(topology, 0, Topology.ADMIN);
        long id = nobody.request()
                .get("/auth/me")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("employeeId");
        return new Person(topology, id, Topology.ADMIN);
    }

    /** A new employee without a manager, in a department of their own. */
    static Person hired(Topology topology) {
        return administrator(topology).hires(Map.of());
    }

    /** A new employee with this manager. */
    static Person hiredFor(Person manager) {
        return administrator(manager.topology).hires(Map.of("managerId", manager.id));
    }

    /** A new employee; what is not given is made up. */
    Person hires(Map<String, Object> details) {
        String unique = UUID.randomUUID().toString();
        Map<String, Object> body = new HashMap<>();
        body.put("name", "Person " + unique);
        body.put("email", unique + "@daybook.test");
        body.put("department", "Department " + unique);
        body.put("joiningDate", "2020-01-01");
        body.putAll(details);
        JsonPath created = post("/employees", body).statusCode(201).extract().jsonPath();
        return new Person(topology, created.getLong("id"), created.getString("email"));
    }

    /** Gives a person roles; only an administrator may. */
    void grants(Person other, String... roles) {
        String tag = request()
                .get("/employees/" + other.id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        patch("/employees/" + other.id, tag, Map.of("roles", roles)).statusCode(200);
        SignIn.at(topology.baseUri()).renew(other.email);
    }

    RequestSpecification request() {
        return RestAssured.given()
                .spec(new RequestSpecBuilder()
                        .setBaseUri(topology.baseUri())
                        .setBasePath("/api/v1")
                        .addHeader("Authorization", topology.authorization(email))
                        .build());
    }

    ValidatableResponse get(String path) {
        return request().get(path).then();
    }

    ValidatableResponse post(String path, Object body) {
        return request().contentType(ContentType.JSON).body(body).post(path).then();
    }

    ValidatableResponse put(String path) {
        return request().put(path).then();
    }

    ValidatableResponse put(String path, Object body) {
        return request().contentType(ContentType.JSON).body(body).put(path).then();
    }

    ValidatableResponse patch(String path, String tag, Object body) {
        return request()
                .contentType(MERGE_PATCH)
                .header("If-Match", tag)
                .body(body)
                .patch(path)
                .then();
    }

    /** Applies for whole days. */
    ValidatableResponse applies(String leaveType, String from, String to) {
        return post("/leave-requests", Leave.of(leaveType, from, to));
    }

    /** Applies for whole days and gets them reserved. */
    long hasApplied(String leaveType, String from, String to) {
        return applies(leaveType, from, to)
                .statusCode(201)
                .body("status", is("PENDING"))
                .extract()
                .jsonPath()
                .getLong("id");
    }

    /** The figures of one leave type, as the person sees their own. */
    Figures balance(String leaveType, int year) {
        JsonPath json = get("/employees/" + id + "/balance?year=" + year)
                .statusCode(200)
                .extract()
                .jsonPath();
        return Figures.of(json, leaveType);
    }
}
