package org.daybook.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The company is closed from Monday 28 to Thursday 31 December. Today is Monday, 2 March 2026. */
@OnTopology
class ClosuresIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final String department = "Plant " + UUID.randomUUID();
    private final Person hr;
    private final Person ada;

    ClosuresIT(Topology topology) {
        hr = Person.administrator(topology);
        ada = worker(Map.of());
    }

    private Person worker(Map<String, Object> details) {
        Map<String, Object> all = new HashMap<>(details);
        all.put("department", department);
        return hr.hires(all);
    }

    private Map<String, Object> closure() {
        return new HashMap<>(Map.of(
                "name", "Christmas break",
                "leaveType", "annual",
                "startDate", "2026-12-28",
                "endDate", "2026-12-31",
                "group", Map.of("kind", "DEPARTMENT", "value", department)));
    }

    private long book(Person who, Map<String, Object> closure) {
        long id = who.post("/closures", closure)
                .statusCode(201)
                .body("name", is("Christmas break"))
                .extract()
                .jsonPath()
                .getLong("id");
        await(id, "BOOKED");
        return id;
    }

    private void await(long id, String state) {
        Eventually.holds(
                "it is " + state,
                SOON,
                () -> state.equals(
                        hr.get("/closures/" + id).statusCode(200).extract().path("state")));
    }

    private static String days(Person person) {
        return "items.find { it.employeeId == " + person.id() + " }.days";
    }

    private static String outcome(Person person) {
        return "items.find { it.employeeId == " + person.id() + " }.outcome";
    }

    @Test
    @Tag("smoke")
    void oneCallBooksEverybodyButTheExceptions() {
        Person exception = worker(Map.of());
        Person away = worker(Map.of());
        away.hasApplied("annual", "2026-12-21", "2027-01-04");
        Person partly = worker(Map.of());
        partly.hasApplied("unpaid", "2026-12-29", "2026-12-29");
        Person joinsLater = worker(Map.of("joiningDate", "2027-02-01"));
        hr.request()
                .delete("/employees/" + worker(Map.of()).id() + "?leavingDate=2026-12-27")
                .then()
                .statusCode(200);
        Person poor = worker(Map.of());
        hr.post(
                        "/employees/" + poor.id() + "/adjustments",
                        Map.of("leaveType", "annual", "year", 2026, "days", -23, "reason", "Correction"))
                .statusCode(201);
        Map<String, Object> closure = closure();
        closure.put("exceptions", List.of(exception.id()));

        hr.post("/closures/preview", closure)
                .statusCode(200)
                .body("people", is(6))
                .body("peopleSeen", is(6))
                .body("outcomes.find { it.outcome == 'BOOKED' }.people", is(3))
                .body("outcomes.find { it.outcome == 'BOOKED' }.days", is(11))
                .body("outcomes.find { it.outcome == 'BOOKED' }.overdrawn", is(1))
                .body("outcomes.outcome", hasItems("EXCEPTION", "HAS_LEAVE", "NOT_EMPLOYED"))
                .body(days(partly), is(3))
                .body("nextCursor", nullValue());
        assertThat(ada.balance("annual", 2026).taken()).isZero();

        long id = book(hr, closure);
        hr.get("/closures/" + id + "/people?limit=200")
                .statusCode(200)
                .body(outcome(ada), is("BOOKED"))
                .body(days(ada), is(4))
                .body(outcome(exception), is("EXCEPTION"))
                .body(outcome(away), is("HAS_LEAVE"))
                .body(outcome(joinsLater), is("NOT_EMPLOYED"))
                .body(days(partly), is(3))
                .body("items.find { it.employeeId == " + poor.id() + " }.overdrawn", is(true));
        hr.get("/closures/" + id + "/people?outcome=EXCEPTION")
                .body("items.employeeId", contains((int) exception.id()));
        hr.get("/closures/" + id).body("peopleSeen", is(6)).body("finishedAt", notNullValue());

        assertThat(ada.balance("annual", 2026).taken()).isEqualTo(4);
        assertThat(poor.balance("annual", 2026).available()).isEqualTo(-2);
        assertThat(exception.balance("annual", 2026).taken()).isZero();
        partly.get("/leave-requests?leaveType=annual")
                .body("items.startDate", contains("2026-12-30", "2026-12-28"))
                .body("items.endDate", contains("2026-12-31", "2026-12-28"));
    }

    @Test
    void theLeaveIsApprovedAndOnlyHrCallsItOff() {
        long id = book(hr, closure());
        long request = ada.get("/leave-requests?employeeId=" + ada.id())
                .body("items.status", contains("APPROVED"))
                .body("items.reason", contains("Christmas break"))
                .body("items.approvedBy", contains((int) hr.id()))
                .extract()
                .jsonPath()
                .getLong("items[0].id");
        ada.get("/leave-requests/" + request + "/history")
                .body("items.action", contains("SUBMITTED", "APPROVED"))
                .body("items.channel", contains("CLOSURE", "CLOSURE"));
        ada.put("/leave-requests/" + request + "/cancel").statusCode(403);
        ada.applies("unpaid", "2026-12-30", "2026-12-30").statusCode(409);
        hr.get("/audit?subjectType=leave-request&subjectId=" + request)
                .body("items.action", hasItem("leave-request.submitted"));
        hr.get("/audit?subjectType=closure&subjectId=" + id)
                .body("items.action", hasItem("closure.booked"))
                .body("items[0].actorId", is((int) hr.id()));
        hr.put("/leave-requests/" + request + "/cancel").statusCode(200);
        assertThat(ada.balance("annual", 2026).taken()).isZero();
        ada.get("/closures/" + id).statusCode(403);
    }

    @Test
    void theDaysComeBackWhenTheClosureIsCalledOff() {
        long id = book(hr, closure());
        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 4, 0, 0, 21));

        hr.put("/closures/" + id + "/cancel").statusCode(200).body("state", is("CANCELLING"));
        await(id, "CANCELLED");
        hr.put("/closures/" + id + "/cancel").statusCode(200).body("state", is("CANCELLED"));

        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 0, 0, 0, 25));
        ada.get("/leave-requests?employeeId=" + ada.id()).body("items.status", contains("CANCELLED"));
        ada.applies("annual", "2026-12-30", "2026-12-30").statusCode(201);
        hr.put("/closures/999999999/cancel").statusCode(404);
    }

    @Test
    void bookingItAgainBooksNobodyTwice() {
        book(hr, closure());
        long again = book(hr, closure());

        hr.get("/closures/" + again).body("outcomes.outcome", contains("HAS_LEAVE"));
        assertThat(ada.balance("annual", 2026).taken()).isEqualTo(4);
    }

    @Test
    void whoJoinsBeforeItIsOverIsBookedToo() {
        long id = book(hr, closure());
        Person joiner = worker(Map.of("joiningDate", "2026-12-30"));
        Person elsewhere = Person.hired(hr.topology());

        Eventually.holds(
                "the joiner is booked",
                SOON,
                () -> joiner.balance("annual", 2026).taken() == 2);
        hr.get("/closures/" + id + "/people").body("items", hasSize(2)).body(days(joiner), is(2));
        assertThat(elsewhere.balance("annual", 2026).taken()).isZero();
    }

    @Test
    void nobodyDecidesOnTheirOwnLeaveThisWayEither() {
        Person colleague = worker(Map.of());
        hr.grants(colleague, "EMPLOYEE", "HR");
        book(colleague, closure());

        colleague
                .get("/leave-requests?employeeId=" + colleague.id())
                .body("items.status", contains("PENDING"))
                .body("items.approvedBy", contains(nullValue()));
        ada.get("/leave-requests?employeeId=" + ada.id()).body("items.status", contains("APPROVED"));

        Person poor = worker(Map.of());
        hr.grants(poor, "EMPLOYEE", "HR");
        hr.post(
                        "/employees/" + poor.id() + "/adjustments",
                        Map.of("leaveType", "annual", "year", 2026, "days", -25, "reason", "Correction"))
                .statusCode(201);
        poor.post("/closures/preview", closure()).statusCode(200).body(outcome(poor), is("OWN_OVERDRAWN"));
    }

    @Test
    void rulesOfPlanningAreNamed() {
        Map<String, Object> group = Map.of("kind", "DEPARTMENT", "value", department);
        hr.post(
                        "/blackout-periods",
                        Map.of("name", "Busy", "startDate", "2026-12-31", "endDate", "2026-12-31", "group", group))
                .statusCode(201);
        hr.post("/coverage-rules", Map.of("name", "Desk", "group", group, "maximumAway", 0, "effect", "BLOCK"))
                .statusCode(201);

        hr.post("/closures/preview", closure())
                .statusCode(200)
                .body("warnings.name", contains("Busy", "Desk"))
                .body("warnings.code", contains("blackout-period", "coverage-rule"));
        long id = book(hr, closure());
        hr.get("/closures/" + id).body("warnings.name", contains("Busy", "Desk"));
        assertThat(ada.balance("annual", 2026).taken()).isEqualTo(4);
    }

    @Test
    void aPreviewIsReadPageByPage() {
        worker(Map.of());
        worker(Map.of());
        String cursor = hr.post("/closures/preview?limit=2", closure())
                .statusCode(200)
                .body("items", hasSize(2))
                .extract()
                .path("nextCursor");
        hr.post("/closures/preview?limit=2&cursor=" + cursor, closure())
                .statusCode(200)
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
    }

    @Test
    void whatCannotHoldIsRefusedWithItsPlace() {
        refused("startDate", "2026-03-01", 400, "/startDate");
        refused("startDate", "2028-03-03", 422, "/endDate");
        refused("endDate", "2027-04-01", 400, "/endDate");
        refused("endDate", "2026-12-27", 422, "/endDate");
        refused("leaveType", "no-such", 400, "/leaveType");
        refused("name", "", 400, "/name");
        refused("exceptions", List.of(999_999_999), 400, "/exceptions");
        refused("exceptions", List.of(ada.id(), ada.id()), 400, "/exceptions");
        refused("exceptions", List.of("'; DROP TABLE leave.closures; --"), 400, "/exceptions/0");
        refused("group", Map.of("kind", "TEAM", "value", "1"), 400, "/group/kind");
        refused("group", Map.of("kind", "EVERYONE", "value", "x"), 400, "/group/value");
        refused("unknown", 1, 400, "/unknown");
        ada.post("/closures", closure()).statusCode(403);
        ada.post("/closures/preview", closure()).statusCode(403);
        hr.get("/closures/999999999").statusCode(404);
        hr.get("/closures/999999999/people").statusCode(404);
        hr.get("/closures").statusCode(200);
    }

    private void refused(String member, Object value, int status, String pointer) {
        for (String path : List.of("/closures", "/closures/preview")) {
            hr.post(path, Leave.with(closure(), member, value))
                    .statusCode(status)
                    .body("errors[0].pointer", is(pointer));
        }
    }
}
