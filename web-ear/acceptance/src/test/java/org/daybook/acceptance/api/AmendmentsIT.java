package org.daybook.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Approved leave that becomes another. Today is Monday, 2 March 2026. */
@OnTopology
class AmendmentsIT {

    private static final Map<String, String> NO = Map.of("comment", "We need you then.");

    private final Topology topology;
    private Person boss;
    private Person ada;
    private long request;

    AmendmentsIT(Topology topology) {
        this.topology = topology;
    }

    @BeforeEach
    void takeLeave() {
        boss = Person.hired(topology);
        ada = Person.hiredFor(boss);
        request = approved("2026-03-09", "2026-03-13");
    }

    private long approved(String first, String last) {
        long leave = ada.hasApplied("annual", first, last);
        boss.put("/leave-requests/" + leave + "/approve").statusCode(200);
        return leave;
    }

    private static String path(long leave) {
        return "/leave-requests/" + leave + "/amendments";
    }

    private ValidatableResponse ask(Person person, long leave, String first, String last) {
        return person.post(path(leave), Map.of("startDate", first, "endDate", last, "reason", "The train strike"));
    }

    private ValidatableResponse decide(Person person, int number, String decision) {
        return person.put(path(request) + "/" + number + "/" + decision, NO);
    }

    private static void refused(ValidatableResponse response, int status, String code) {
        response.statusCode(status).body("type", is("/problems/" + code));
    }

    @Test
    @Tag("smoke")
    void theLeaveIsOnOtherDaysOnceItIsAccepted() {
        ask(ada, request, "2026-03-12", "2026-03-17")
                .statusCode(201)
                .body("number", is(1))
                .body("status", is("PENDING"))
                .body("workingDays", is(4))
                .body("askedBy", is((int) ada.id()))
                .body("decidedBy", is(nullValue()));
        ada.get("/leave-requests/" + request)
                .body("startDate", is("2026-03-09"))
                .body("version", is(2));
        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 5, 0, 0, 20));
        ada.hasApplied("casual", "2026-03-16", "2026-03-16");
        refused(decide(boss, 1, "accept"), 409, "overlapping-leave");
        long inTheWay = ada.get("/leave-requests?employeeId=" + ada.id())
                .extract()
                .jsonPath()
                .getLong("items[0].id");
        ada.put("/leave-requests/" + inTheWay + "/withdraw").statusCode(200);

        String first = decide(boss, 1, "accept")
                .statusCode(200)
                .body("status", is("ACCEPTED"))
                .body("decidedBy", is((int) boss.id()))
                .extract()
                .asString();

        assertThat(decide(boss, 1, "accept").statusCode(200).extract().asString())
                .isEqualTo(first);
        refused(decide(boss, 1, "refuse"), 409, "already-decided");
        ada.get("/leave-requests/" + request)
                .body("startDate", is("2026-03-12"))
                .body("endDate", is("2026-03-17"))
                .body("workingDays", is(4))
                .body("status", is("APPROVED"))
                .body("version", is(3));
        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 4, 0, 0, 21));
        ada.get("/leave-requests/" + request + "/history")
                .body("items.action", is(List.of("SUBMITTED", "APPROVED", "AMENDED")));
        ada.hasApplied("annual", "2026-03-09", "2026-03-11");
    }

    @Test
    void aRefusalChangesNothing() {
        ask(ada, request, "2026-03-09", "2026-03-11").statusCode(201);
        boss.put(path(request) + "/1/refuse").statusCode(400).body("errors[0].pointer", is("/comment"));

        decide(boss, 1, "refuse").statusCode(200).body("status", is("REFUSED")).body("comment", is(NO.get("comment")));

        refused(decide(boss, 1, "accept"), 409, "already-decided");
        ada.get("/leave-requests/" + request).body("endDate", is("2026-03-13")).body("version", is(2));
    }

    @Test
    void anotherWishTakesThePlaceOfOneThatWaits() {
        ask(ada, request, "2026-03-09", "2026-03-11").statusCode(201);
        ask(ada, request, "2026-03-09", "2026-03-12").statusCode(201).body("number", is(2));

        refused(decide(boss, 1, "accept"), 409, "already-decided");
        decide(boss, 2, "accept").statusCode(200);
        ask(ada, request, "2026-03-09", "2026-03-10").statusCode(201).body("number", is(3));
        ada.put("/leave-requests/" + request + "/cancel").statusCode(200);

        ada.get(path(request)).body("items.status", contains("REFUSED", "ACCEPTED", "REFUSED"));
        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 0, 0, 0, 25));
    }

    @Test
    void allThatSubmittingChecksIsCheckedForTheLeaveAsItWouldBe() {
        ada.hasApplied("casual", "2026-03-16", "2026-03-16");
        refused(ask(ada, request, "2026-03-12", "2026-03-17"), 409, "overlapping-leave");
        ask(ada, request, "2026-03-14", "2026-04-30")
                .statusCode(422)
                .body("errors.code", hasItems("too-many-consecutive-days", "insufficient-balance"));
        refused(ask(ada, request, "2026-03-14", "2026-03-15"), 422, "no-working-days");
        refused(ask(ada, request, "2026-03-13", "2026-03-09"), 422, "invalid-date-range");
        refused(ask(ada, request, "2026-03-09", "2026-03-13"), 400, "validation-failed");
        ada.get(path(request)).body("items", is(List.of()));
        // What the leave costs today is there for the leave that it becomes.
        ada.hasApplied("annual", "2026-06-01", "2026-06-26");
        ask(ada, request, "2026-03-23", "2026-03-27").statusCode(201);
        refused(ask(ada, request, "2026-03-23", "2026-03-30"), 422, "insufficient-balance");
    }

    @Test
    void onceItHasBegunItIsOnlyShortened() {
        long begun = approved("2026-02-26", "2026-03-04");

        refused(ask(ada, begun, "2026-02-26", "2026-03-05"), 409, "wrong-state");
        refused(ask(ada, begun, "2026-03-18", "2026-03-18"), 409, "wrong-state");
        ask(ada, begun, "2026-02-26", "2026-03-02").statusCode(201).body("workingDays", is(3));
        boss.put(path(begun) + "/1/accept").statusCode(200);

        ada.get("/leave-requests/" + begun).body("endDate", is("2026-03-02"));
        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 8, 0, 0, 17));
    }

    @Test
    void whoMayAskAndDecide() {
        Person hr = Person.administrator(topology);
        long pending = ada.hasApplied("annual", "2026-04-06", "2026-04-07");

        refused(ask(ada, pending, "2026-04-06", "2026-04-06"), 409, "wrong-state");
        refused(ask(boss, request, "2026-03-09", "2026-03-10"), 403, "forbidden");
        refused(ask(Person.hired(topology), request, "2026-03-09", "2026-03-10"), 404, "not-found");
        ask(hr, request, "2026-03-09", "2026-03-10").statusCode(201);
        refused(decide(ada, 1, "accept"), 403, "self-approval");
        refused(decide(Person.hired(topology), 1, "accept"), 404, "not-found");
        refused(decide(boss, 2, "accept"), 404, "not-found");
        decide(hr, 1, "accept").statusCode(200);
        ada.get("/leave-requests/" + request + "/history").body("items[2].capacity", is("HR"));
    }

    @Test
    void managersReadNothingOfWhatTheyMayNotKnow() {
        Map<String, Object> report = new HashMap<>(Leave.of("sick", "2026-04-06", "2026-04-08"));
        long sick = ((Number) ada.post("/leave-requests", report)
                        .statusCode(201)
                        .extract()
                        .path("id"))
                .longValue();
        boss.put("/leave-requests/" + sick + "/approve").statusCode(200);
        ask(ada, sick, "2026-04-06", "2026-04-07").statusCode(201).body("reason", is("The train strike"));

        boss.get(path(sick)).statusCode(200).body("items[0].reason", is(nullValue()));
        boss.put(path(sick) + "/1/accept").statusCode(200).body("reason", is(nullValue()));
        ada.get(path(sick)).body("items[0].reason", is("The train strike"));
        ada.get("/employees/" + ada.id() + "/personal-data")
                .body("requests.amendments.flatten().reason", hasItems("The train strike"));
    }
}
