package org.daybook.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.SignIn;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People: adding, finding, changing, leaving and coming back. */
@OnTopology
class EmployeesIT {

    private static Map<String, Object> ada(String email) {
        return new HashMap<>(
                Map.of("name", "Ada Lovelace", "email", email, "department", "Engines", "joiningDate", "2024-04-01"));
    }

    private static String freshEmail() {
        return UUID.randomUUID() + "@daybook.test";
    }

    @Test
    @Tag("smoke")
    void hrAddsAnEmployeeWhoThenCanBeRead(Topology topology) {
        Person hr = Person.administrator(topology);
        String email = freshEmail();

        String location = hr.post("/employees", ada(email))
                .statusCode(201)
                .header("ETag", matchesPattern("\"v1-[0-9a-f]+\""))
                .header("Location", containsString("/api/v1/employees/"))
                .body("name", is("Ada Lovelace"))
                .body("email", is(email))
                .body("department", is("Engines"))
                .body("joiningDate", is("2024-04-01"))
                .body("leavingDate", nullValue())
                .body("active", is(true))
                .body("roles", is(List.of("EMPLOYEE")))
                .body("version", is(1))
                .extract()
                .header("Location");

        String path = location.substring(location.indexOf("/employees/"));
        hr.get(path).statusCode(200).body("email", is(email));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ada", "ada@", "@daybook.test", "ada@nowhere", "a b@daybook.test", "ada@day..book.test", ""})
    void anAddressMustLookLikeOne(String email, Topology topology) {
        Person.administrator(topology)
                .post("/employees", ada(email))
                .statusCode(400)
                .body("type", is("/problems/validation-failed"))
                .body("errors.pointer", hasItem("/email"));
    }

    @Test
    @Tag("smoke")
    void anAddressIsTakenWhateverItsCase(Topology topology) {
        Person hr = Person.administrator(topology);
        String email = freshEmail();
        hr.post("/employees", ada(email)).statusCode(201);

        hr.post("/employees", ada(email.toUpperCase(Locale.ROOT)))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", is("/problems/email-taken"))
                .body("errors[0].pointer", is("/email"));
    }

    @Test
    void everyMissingMemberIsNamed(Topology topology) {
        Person.administrator(topology)
                .post("/employees", Map.of("name", "Ada"))
                .statusCode(400)
                .body("errors.pointer", is(List.of("/email", "/department", "/joiningDate")));
    }

    @Test
    void onlyHrAddsPeople(Topology topology) {
        Person.hired(topology).post("/employees", ada(freshEmail())).statusCode(403);
    }

    @Test
    @Tag("smoke")
    void aChangeNeedsTheVersionThatItWasBasedOn(Topology topology) {
        Person hr = Person.administrator(topology);
        Person ada = Person.hired(topology);
        String path = "/employees/" + ada.id();
        String first = hr.get(path).extract().header("ETag");

        hr.request()
                .contentType(Person.MERGE_PATCH)
                .body(Map.of("department", "Engines"))
                .patch(path)
                .then()
                .statusCode(428)
                .body("type", is("/problems/precondition-required"));
        hr.patch(path, first, Map.of("department", "Engines"))
                .statusCode(200)
                .body("department", is("Engines"))
                .body("version", is(2));
        hr.patch(path, first, Map.of("department", "Mills"))
                .statusCode(412)
                .body("type", is("/problems/stale-version"));
        hr.get(path).body("department", is("Engines"));
    }

    @Test
    void nobodyReportsToThemselvesThroughOthers(Topology topology) {
        Person hr = Person.administrator(topology);
        Person top = Person.hired(topology);
        Person middle = Person.hiredFor(top);
        Person low = Person.hiredFor(middle);
        String tag = hr.get("/employees/" + top.id()).extract().header("ETag");

        hr.patch("/employees/" + top.id(), tag, Map.of("managerId", low.id()))
                .statusCode(422)
                .body("type", is("/problems/manager-cycle"));
        hr.patch("/employees/" + top.id(), tag, Map.of("managerId", top.id())).statusCode(422);
    }

    @Test
    void onlyAnAdministratorGrantsRoles(Topology topology) {
        Person admin = Person.administrator(topology);
        Person hr = Person.hired(topology);
        Person ada = Person.hired(topology);
        admin.grants(hr, "EMPLOYEE", "HR");
        String tag = hr.get("/employees/" + ada.id()).extract().header("ETag");

        hr.patch("/employees/" + ada.id(), tag, Map.of("roles", List.of("EMPLOYEE", "ADMIN")))
                .statusCode(403);
        hr.patch("/employees/" + ada.id(), tag, Map.of("department", "Mills")).statusCode(200);
        admin.get("/employees/" + ada.id()).body("roles", is(List.of("EMPLOYEE")));
    }

    @Test
    @Tag("smoke")
    void whoLeavesIsNoLongerListedButStays(Topology topology) {
        Person hr = Person.administrator(topology);
        Person ada = Person.hired(topology);
        String path = "/employees/" + ada.id();
        ada.get("/auth/me").statusCode(200);

        hr.request()
                .delete(path)
                .then()
                .statusCode(200)
                .body("active", is(false))
                .body("leavingDate", is("2026-03-02"));
        hr.get("/employees?q=" + ada.email()).statusCode(200).body("items.size()", is(0));
        hr.get("/employees?active=false&q=" + ada.email()).body("items.id", hasItem((int) ada.id()));
        hr.post("/employees", ada(ada.email())).statusCode(409);
        Eventually.holds(
                "the token of somebody who left is refused",
                Duration.ofSeconds(60),
                () -> ada.request().get("/auth/me").statusCode() == 401);

        String tag = hr.get(path).extract().header("ETag");
        Map<String, Object> rehire = new HashMap<>();
        rehire.put("leavingDate", null);
        hr.patch(path, tag, rehire).statusCode(200).body("active", is(true)).body("leavingDate", nullValue());
        SignIn.at(topology.baseUri()).renew(ada.email());
        ada.get("/auth/me").statusCode(200);
    }

    @Test
    void leaveAfterTheLastDayFallsAway(Topology topology) {
        Person hr = Person.administrator(topology);
        Person ada = Person.hired(topology);
        long waiting = ada.hasApplied("annual", "2026-06-01", "2026-06-05");
        long granted = ada.hasApplied("annual", "2026-07-06", "2026-07-07");
        hr.put("/leave-requests/" + granted + "/approve").statusCode(200);

        hr.request()
                .delete("/employees/" + ada.id() + "?leavingDate=2026-05-31")
                .then()
                .statusCode(200);

        hr.get("/leave-requests/" + waiting).body("status", is("WITHDRAWN"));
        hr.get("/leave-requests/" + granted).body("status", is("CANCELLED"));
        JsonPath balance =
                hr.get("/employees/" + ada.id() + "/balance").extract().jsonPath();
        assertThat(Figures.of(balance, "annual").available()).isEqualTo(25.0);
    }

    @Test
    @Tag("smoke")
    void pagesHoldEverybodyOnceInOrder(Topology topology) {
        Person hr = Person.administrator(topology);
        String department = "Department " + UUID.randomUUID();
        for (String name : List.of("Émile", "Zoë", "Ada", "ada", "Łukasz", "李", "O'Hara")) {
            hr.hires(Map.of("department", department, "name", name));
        }

        List<String> names = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = hr.request()
                    .queryParam("department", department)
                    .queryParam("limit", 3)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/employees")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            names.addAll(page.getList("items.name", String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(names).containsExactlyInAnyOrder("Émile", "Zoë", "Ada", "ada", "Łukasz", "李", "O'Hara");
    }

    @Test
    void searchFindsPartsOfNamesAndTakesWildcardsAsText(Topology topology) {
        Person hr = Person.administrator(topology);
        String mark = UUID.randomUUID().toString().substring(0, 8);
        hr.hires(Map.of("name", "Percy " + mark + " 100%_sure"));

        hr.request().queryParam("q", mark + " 100%_s").get("/employees").then().body("items.size()", is(1));
        hr.request().queryParam("q", mark + "%sure").get("/employees").then().body("items.size()", is(0));
        hr.request().queryParam("q", "PERCY " + mark).get("/employees").then().body("items.size()", is(1));
    }

    @Test
    void anUnknownPersonIsNotFound(Topology topology) {
        Person hr = Person.administrator(topology);
        hr.get("/employees/999999999").statusCode(404).body("type", is("/problems/not-found"));
        hr.get("/employees/one").statusCode(404);
        hr.get("/employees/99999999999999999999999").statusCode(404);
    }

    @Test
    void colleaguesSeeTheDirectoryNotThePersonnelFile(Topology topology) {
        Person ada = Person.hired(topology);
        Person.hired(topology)
                .get("/employees/" + ada.id())
                .statusCode(200)
                .body("email", is(ada.email()))
                .body("$", not(hasItem("joiningDate")))
                .body("joiningDate", nullValue())
                .body("roles", nullValue());
    }
}
