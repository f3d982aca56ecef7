package org.daybook.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Blackout periods and coverage rules. Today is Monday, 2 March 2026. */
@OnTopology
class PlanningIT {

    private final String department = "Team " + UUID.randomUUID();
    private final Person hr;
    private final Person manager;
    private final Person ada;
    private final Person bob;

    PlanningIT(Topology topology) {
        hr = Person.administrator(topology);
        manager = Person.hired(topology);
        ada = member();
        bob = member();
    }

    private Person member() {
        return hr.hires(Map.of("department", department, "managerId", manager.id()));
    }

    private Map<String, Object> group() {
        return Map.of("kind", "DEPARTMENT", "value", department);
    }

    private Map<String, Object> blackout(String first, String last) {
        return new HashMap<>(Map.of("name", "Stocktaking", "startDate", first, "endDate", last, "group", group()));
    }

    private Map<String, Object> rule(String limit, int number, String effect) {
        return new HashMap<>(Map.of("name", "Desk", "group", group(), limit, number, "effect", effect));
    }

    private static long id(io.restassured.response.ValidatableResponse made) {
        return made.statusCode(201).extract().jsonPath().getLong("id");
    }

    private void remove(String path) {
        hr.request().delete(path).then().statusCode(204);
        hr.request().delete(path).then().statusCode(404);
    }

    private Map<String, Object> onBehalf(Person person, String day) {
        return Leave.with(Leave.of("annual", day, day), "employeeId", person.id());
    }

    @Test
    @Tag("smoke")
    void nobodyOfTheGroupTakesLeaveInABlackoutPeriod() {
        long id = id(hr.post("/blackout-periods", blackout("2026-05-11", "2026-05-15")));

        ada.applies("annual", "2026-05-14", "2026-05-18")
                .statusCode(422)
                .body("type", is("/problems/blackout-period"))
                .body("errors", hasSize(1))
                .body("errors[0].message", is("No leave from 2026-05-11 to 2026-05-15: Stocktaking."));
        ada.post("/leave-requests/preview", Leave.of("annual", "2026-05-14", "2026-05-18"))
                .statusCode(200)
                .body("violations.code", contains("blackout-period"))
                .body("warnings", hasSize(0));
        ada.applies("sick", "2026-05-14", "2026-05-14").statusCode(201);
        ada.applies("annual", "2026-05-18", "2026-05-18").statusCode(201);
        Person.hired(ada.topology())
                .applies("annual", "2026-05-14", "2026-05-14")
                .statusCode(201);
        bob.get("/blackout-periods").statusCode(200).body("items.id", hasItem((int) id));

        remove("/blackout-periods/" + id);
        bob.applies("annual", "2026-05-14", "2026-05-14").statusCode(201);
        bob.get("/blackout-periods").statusCode(200).body("items.id", not(hasItem((int) id)));
    }

    @Test
    void hrMayBookInABlackoutPeriodAndItIsOnRecord() {
        hr.post("/blackout-periods", blackout("2026-05-11", "2026-05-15")).statusCode(201);

        hr.post("/leave-requests/preview", onBehalf(ada, "2026-05-12"))
                .statusCode(200)
                .body("violations", hasSize(0))
                .body("warnings.code", contains("blackout-period"));
        long request = id(hr.post("/leave-requests", onBehalf(ada, "2026-05-12")));

        manager.get("/leave-requests/" + request + "/warnings")
                .statusCode(200)
                .body("items.code", contains("blackout-period"));
        hr.get("/audit?subjectType=leave-request&subjectId=" + request)
                .body("items.action", hasItem("leave-request.warned"));
        bob.get("/leave-requests/" + request + "/warnings").statusCode(404);
        hr.put("/leave-requests/" + request + "/withdraw").statusCode(200);
        manager.get("/leave-requests/" + request + "/warnings").body("items", hasSize(0));
    }

    @Test
    @Tag("smoke")
    void noMoreThanAllowedAreAway() {
        member();
        hr.post("/coverage-rules", rule("maximumAway", 1, "BLOCK")).statusCode(201);
        long first = ada.hasApplied("annual", "2026-06-01", "2026-06-03");

        bob.applies("annual", "2026-06-03", "2026-06-04")
                .statusCode(422)
                .body("type", is("/problems/coverage-rule"))
                .body(
                        "errors[0].message",
                        is("Desk: at most 1 may be away; with this leave it would be 2 on 2026-06-03, morning; "
                                + "1 more half days break it, too."));
        bob.post("/leave-requests/preview", Leave.of("annual", "2026-06-03", "2026-06-04"))
                .body("violations.code", contains("coverage-rule"))
                .body("violations.message", not(hasItem(containsString("Person"))));
        bob.applies("annual", "2026-06-04", "2026-06-04").statusCode(201);
        ada.put("/leave-requests/" + first + "/withdraw").statusCode(200);
        bob.applies("annual", "2026-06-03", "2026-06-03").statusCode(201);
    }

    @Test
    void enoughArePresentOnEachHalfDay() {
        Person eve = member();
        hr.post("/coverage-rules", rule("minimumPresent", 2, "BLOCK")).statusCode(201);
        Map<String, Object> morning =
                Leave.with(Leave.of("annual", "2026-06-08", "2026-06-08"), "startPart", "MORNING");
        ada.post("/leave-requests", morning).statusCode(201);

        bob.applies("annual", "2026-06-08", "2026-06-08")
                .statusCode(422)
                .body(
                        "errors[0].message",
                        is("Desk: at least 2 must be present; with this leave it would be 1 on 2026-06-08, morning."));
        Map<String, Object> afternoon =
                Leave.with(Leave.of("annual", "2026-06-08", "2026-06-08"), "startPart", "AFTERNOON");
        bob.post("/leave-requests", afternoon).statusCode(201);
        eve.post("/leave-requests", afternoon).statusCode(422);
    }

    @Test
    void aWarningIsShownToWhoeverDecides() {
        long id = id(hr.post("/coverage-rules", rule("maximumAway", 1, "WARN")));
        ada.hasApplied("annual", "2026-06-15", "2026-06-15");
        bob.post("/leave-requests/preview", Leave.of("annual", "2026-06-15", "2026-06-15"))
                .body("violations", hasSize(0))
                .body("warnings.code", contains("coverage-rule"));

        long request = bob.hasApplied("annual", "2026-06-15", "2026-06-15");
        manager.get("/leave-requests/" + request + "/warnings")
                .statusCode(200)
                .body("items.message", contains(containsString("it would be 2 on 2026-06-15, morning")));
        manager.put("/leave-requests/" + request + "/approve").statusCode(200);
        remove("/coverage-rules/" + id);
        manager.get("/leave-requests/" + request + "/warnings").body("items", hasSize(0));
    }

    @Test
    void aRuleIsForATeamOrALocationToo() {
        Map<String, Object> team = rule("maximumAway", 0, "BLOCK");
        team.put("group", Map.of("kind", "TEAM", "value", Long.toString(manager.id())));
        team.put("weekdays", List.of("TUESDAY"));
        hr.post("/coverage-rules", team)
                .statusCode(201)
                .body("weekdays", contains("TUESDAY"))
                .body("minimumPresent", nullValue());
        ada.applies("annual", "2026-06-22", "2026-06-22").statusCode(201);
        ada.applies("annual", "2026-06-23", "2026-06-23").statusCode(422);
        manager.applies("annual", "2026-06-23", "2026-06-23").statusCode(201);

        String place = "Place " + UUID.randomUUID();
        Map<String, Object> location = rule("maximumAway", 0, "BLOCK");
        location.put("group", Map.of("kind", "LOCATION", "value", place));
        location.put("validFrom", "2026-07-01");
        location.put("leaveTypes", List.of("annual"));
        hr.post("/coverage-rules", location).statusCode(201);
        Person there = hr.hires(Map.of("location", place));
        there.applies("annual", "2026-06-30", "2026-06-30").statusCode(201);
        there.applies("annual", "2026-07-01", "2026-07-01").statusCode(422);
        there.applies("unpaid", "2026-07-01", "2026-07-01").statusCode(201);
    }

    @Test
    void coverageIsCheckedLastAndAllThatIsFoundIsTold() {
        hr.post("/blackout-periods", blackout("2026-08-03", "2026-08-31")).statusCode(201);
        hr.post("/coverage-rules", rule("maximumAway", 0, "BLOCK")).statusCode(201);

        List<String> codes = ada.applies("casual", "2026-08-03", "2026-08-21")
                .statusCode(422)
                .body("type", is("/problems/blackout-period"))
                .extract()
                .jsonPath()
                .getList("errors.code");
        assertThat(codes).containsExactly("blackout-period", "insufficient-balance", "coverage-rule");
        hr.get("/coverage-rules").statusCode(200);
        ada.get("/coverage-rules").statusCode(403);
    }

    @Test
    void whatCannotHoldIsRefusedWithItsPlace() {
        refused("/blackout-periods", Leave.with(blackout("2026-05-11", "2026-05-10"), "name", "x"), 422, "/endDate");
        refused("/blackout-periods", Leave.with(blackout("2026-05-11", "2026-05-15"), "name", " "), 400, "/name");
        refused("/blackout-periods", Leave.with(blackout("0001-01-01", "2026-05-15"), "name", "x"), 400, "/endDate");
        refused("/blackout-periods", withTypes(List.of("no-such")), 400, "/leaveTypes");
        refused("/blackout-periods", withTypes(List.of("sick")), 400, "/leaveTypes");
        refused("/blackout-periods", withTypes(List.of()), 400, "/leaveTypes");
        Map<String, Object> team = Map.of("kind", "TEAM", "value", "1");
        refused(
                "/blackout-periods",
                Leave.with(blackout("2026-05-11", "2026-05-15"), "group", team),
                400,
                "/group/kind");
        Map<String, Object> nobody = rule("maximumAway", 1, "BLOCK");
        nobody.put("group", Map.of("kind", "TEAM", "value", "999999999999999999999"));
        refused("/coverage-rules", nobody, 400, "/group/value");
        nobody.put("group", Map.of("kind", "TEAM", "value", "1 OR 1=1"));
        refused("/coverage-rules", nobody, 400, "/group/value");
        nobody.put("group", Map.of("kind", "EVERYONE"));
        refused("/coverage-rules", nobody, 400, "/group/kind");
        nobody.put("group", Map.of("kind", "DEPARTMENT"));
        refused("/coverage-rules", nobody, 400, "/group/value");
        refused(
                "/coverage-rules",
                Leave.with(rule("maximumAway", 1, "BLOCK"), "minimumPresent", 1),
                400,
                "/minimumPresent");
        refused("/coverage-rules", rule("maximumAway", -1, "BLOCK"), 400, "/maximumAway");
        refused("/coverage-rules", rule("minimumPresent", 0, "BLOCK"), 400, "/minimumPresent");
        refused("/coverage-rules", rule("maximumAway", 1, "SHOUT"), 400, "/effect");
        refused("/coverage-rules", Leave.with(rule("maximumAway", 1, "WARN"), "weekdays", List.of()), 400, "/weekdays");
        Map<String, Object> backwards = rule("maximumAway", 1, "WARN");
        backwards.putAll(Map.of("validFrom", "2026-05-02", "validUntil", "2026-05-01"));
        refused("/coverage-rules", backwards, 422, "/validUntil");
        hr.request().delete("/coverage-rules/9999999999999").then().statusCode(404);
    }

    private Map<String, Object> withTypes(List<String> types) {
        return Leave.with(blackout("2026-05-11", "2026-05-15"), "leaveTypes", types);
    }

    private void refused(String path, Map<String, Object> body, int status, String pointer) {
        hr.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .body("errors[0].pointer", is(pointer));
    }
}
