package org.daybook.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Applying for leave: what it costs, and every rule that can stand against it. Today is Monday, 2 March 2026. */
@OnTopology
class LeaveRequestsIT {

    private static void refused(ValidatableResponse response, int status, String code) {
        response.statusCode(status).contentType("application/problem+json").body("type", is("/problems/" + code));
    }

    @Test
    @Tag("smoke")
    void aRequestIsPendingAndReservesItsDays(Topology topology) {
        Person ada = Person.hired(topology);

        ada.post("/leave-requests", Leave.with(Leave.of("annual", "2026-03-09", "2026-03-13"), "reason", "Sea 🌊"))
                .statusCode(201)
                .header("ETag", matchesPattern("\"v1-[0-9a-f]+\""))
                .header("Location", matchesPattern(".*/api/v1/leave-requests/\\d+"))
                .body("employeeId", is((int) ada.id()))
                .body("leaveType", is("annual"))
                .body("startDate", is("2026-03-09"))
                .body("endDate", is("2026-03-13"))
                .body("startPart", is("FULL"))
                .body("endPart", is("FULL"))
                .body("workingDays", is(5))
                .body("reason", is("Sea 🌊"))
                .body("status", is("PENDING"))
                .body("level", is(1))
                .body("approvedBy", nullValue())
                .body("version", is(1));

        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 0, 5, 0, 20));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09, 2026-03-09, , , 1",
        "2026-03-09, 2026-03-09, MORNING, , 0.5",
        "2026-03-09, 2026-03-09, , AFTERNOON, 0.5",
        "2026-03-09, 2026-03-09, MORNING, AFTERNOON, 1",
        "2026-03-13, 2026-03-16, , , 2",
        "2026-03-13, 2026-03-16, AFTERNOON, MORNING, 1",
        "2026-03-07, 2026-03-09, , , 1",
        "2026-03-02, 2026-03-27, , , 20",
        "2026-12-30, 2027-01-04, , , 4",
    })
    void weekendsCostNothingAndHalvesCostHalf(
            String from, String to, String startPart, String endPart, float days, Topology topology) {
        var leave = Leave.of("annual", from, to);
        if (startPart != null) {
            leave.put("startPart", startPart);
        }
        if (endPart != null) {
            leave.put("endPart", endPart);
        }
        Number cost = Person.hired(topology)
                .post("/leave-requests", leave)
                .statusCode(201)
                .extract()
                .jsonPath()
                .get("workingDays");
        assertThat(cost.floatValue()).isEqualTo(days);
    }

    @Test
    void leaveEndsWhenItBeginsOrLater(Topology topology) {
        Person ada = Person.hired(topology);
        refused(ada.applies("annual", "2026-03-10", "2026-03-09"), 422, "invalid-date-range");
        var backwards = Leave.with(
                Leave.with(Leave.of("annual", "2026-03-10", "2026-03-10"), "startPart", "AFTERNOON"),
                "endPart",
                "MORNING");
        refused(ada.post("/leave-requests", backwards), 422, "invalid-date-range");
    }

    @Test
    @Tag("smoke")
    void aWeekendAloneIsNoLeave(Topology topology) {
        refused(Person.hired(topology).applies("annual", "2026-03-07", "2026-03-08"), 422, "no-working-days");
    }

    @Test
    void leaveBeginsOnTheJoiningDateAtTheEarliest(Topology topology) {
        Person ada = Person.administrator(topology).hires(Map.of("joiningDate", "2026-03-10"));
        refused(ada.applies("annual", "2026-03-09", "2026-03-11"), 422, "before-joining-date");
        ada.hasApplied("annual", "2026-03-10", "2026-03-11");
    }

    @Test
    void leaveBeginsWithinAYear(Topology topology) {
        Person ada = Person.hired(topology);
        ada.hasApplied("annual", "2027-03-02", "2027-03-03");
        refused(ada.applies("annual", "2027-03-03", "2027-03-04"), 422, "too-far-ahead");
        refused(ada.applies("unpaid", "2025-02-28", "2025-03-03"), 422, "too-far-back");
        ada.hasApplied("unpaid", "2025-03-03", "2025-03-03");
    }

    @Test
    @Tag("smoke")
    void thirtyDaysInARowAreAllowedAndNotMore(Topology topology) {
        Person ada = Person.hired(topology);
        refused(ada.applies("unpaid", "2026-06-01", "2026-07-01"), 422, "too-many-consecutive-days");
        ada.hasApplied("unpaid", "2026-06-01", "2026-06-30");
    }

    @Test
    void requestsWithOnlyAWeekendBetweenThemAreOneRun(Topology topology) {
        Person ada = Person.hired(topology);
        ada.hasApplied("unpaid", "2026-06-01", "2026-06-19");
        refused(ada.applies("annual", "2026-06-22", "2026-07-01"), 422, "too-many-consecutive-days");
        ada.hasApplied("annual", "2026-06-23", "2026-07-01");
    }

    @Test
    @Tag("smoke")
    void overlapIsRefusedByTheHalfDay(Topology topology) {
        Person ada = Person.hired(topology);
        var morning = Leave.with(Leave.of("annual", "2026-03-10", "2026-03-10"), "startPart", "MORNING");
        var afternoon = Leave.with(Leave.of("casual", "2026-03-10", "2026-03-10"), "startPart", "AFTERNOON");
        ada.post("/leave-requests", morning).statusCode(201);

        refused(ada.applies("casual", "2026-03-09", "2026-03-10"), 409, "overlapping-leave");
        ada.post("/leave-requests", afternoon).statusCode(201);
        refused(ada.post("/leave-requests", afternoon), 409, "overlapping-leave");
    }

    @Test
    @Tag("smoke")
    void nobodyTakesMoreThanThereIs(Topology topology) {
        Person ada = Person.hired(topology);
        refused(ada.applies("casual", "2026-03-09", "2026-03-19"), 422, "insufficient-balance");
        ada.hasApplied("casual", "2026-03-09", "2026-03-18");
        refused(ada.applies("casual", "2026-05-04", "2026-05-04"), 422, "insufficient-balance");
        assertThat(ada.balance("casual", 2026).available()).isZero();
        ada.hasApplied("unpaid", "2026-05-04", "2026-05-29");
    }

    @Test
    void aRequestOverTheYearEndUsesBothYears(Topology topology) {
        Person ada = Person.hired(topology);
        ada.hasApplied("annual", "2026-12-28", "2027-01-08");

        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 0, 4, 0, 21));
        assertThat(ada.balance("annual", 2027)).isEqualTo(new Figures(25, 0, 0, 6, 0, 19));
    }

    @Test
    void allViolationsAreReportedAtOnceTheFirstNamesTheProblem(Topology topology) {
        Person ada = Person.administrator(topology).hires(Map.of("joiningDate", "2026-06-15"));

        ada.applies("casual", "2026-06-01", "2026-07-10")
                .statusCode(422)
                .body("type", is("/problems/before-joining-date"))
                .body(
                        "errors.code",
                        is(List.of("before-joining-date", "too-many-consecutive-days", "insufficient-balance")))
                .body("errors.pointer", hasItem("/startDate"));
    }

    @Test
    void anUnknownTypeIsRefusedWithTheKnownOnes(Topology topology) {
        Person.hired(topology)
                .applies("holiday", "2026-03-09", "2026-03-09")
                .statusCode(400)
                .body("type", is("/problems/validation-failed"))
                .body("errors[0].pointer", is("/leaveType"));
    }

    @Test
    void onlyHrAppliesForOthers(Topology topology) {
        Person ada = Person.hired(topology);
        var leave = Leave.with(Leave.of("annual", "2026-03-09", "2026-03-09"), "employeeId", ada.id());

        Person.hired(topology).post("/leave-requests", leave).statusCode(403);
        Person.administrator(topology)
                .post("/leave-requests", leave)
                .statusCode(201)
                .body("employeeId", is((int) ada.id()));
    }

    @Test
    @Tag("smoke")
    void aPreviewShowsEverythingAndWritesNothing(Topology topology) {
        Person boss = Person.hired(topology);
        Person admin = Person.administrator(topology);
        Person ada = admin.hires(Map.of("department", "Mills of " + boss.id()));
        Person eve = admin.hires(Map.of("department", "Mills of " + boss.id(), "name", "Eve"));
        eve.hasApplied("annual", "2026-03-12", "2026-03-12");

        ada.post("/leave-requests/preview", Leave.of("annual", "2026-03-12", "2026-03-16"))
                .statusCode(200)
                .body("workingDays", is(3))
                .body("days.workingDays", is(List.of(1, 1, 0, 0, 1)))
                .body("balanceAfter[0].available", is(22))
                .body("violations.size()", is(0))
                .body("alsoAway.name", is(List.of("Eve")));
        ada.post("/leave-requests/preview", Leave.of("casual", "2026-03-07", "2026-03-08"))
                .statusCode(200)
                .body("violations.code", is(List.of("no-working-days")));
        assertThat(ada.balance("annual", 2026).available()).isEqualTo(25.0);
    }

    @Test
    void theListIsFilteredAndNewestFirst(Topology topology) {
        Person boss = Person.hired(topology);
        Person ada = Person.hiredFor(boss);
        long first = ada.hasApplied("annual", "2026-03-09", "2026-03-10");
        long second = ada.hasApplied("sick", "2026-04-01", "2026-04-01");
        boss.put("/leave-requests/" + first + "/approve").statusCode(200);

        ada.get("/employees/" + ada.id() + "/leave-history")
                .statusCode(200)
                .body("items.id", is(List.of((int) second, (int) first)))
                .body("nextCursor", nullValue());
        boss.get("/leave-requests?approver=me&status=PENDING").body("items.id", is(List.of((int) second)));
        boss.get("/leave-requests?employeeId=" + ada.id() + "&leaveType=annual")
                .body("items.id", is(List.of((int) first)));
        boss.get("/leave-requests?from=2026-03-10&to=2026-03-31").body("items.id", is(List.of((int) first)));
        boss.get("/leave-requests?from=2026-03-11&to=2026-03-31").body("items.id", is(List.of()));
    }

    @Test
    void colleaguesDoNotSeeRequests(Topology topology) {
        Person ada = Person.hired(topology);
        long request = ada.hasApplied("sick", "2026-03-09", "2026-03-10");
        Person peer = Person.hired(topology);

        peer.get("/leave-requests/" + request).statusCode(404);
        peer.get("/employees/" + ada.id() + "/leave-history").statusCode(404);
        peer.get("/leave-requests").statusCode(200).body("items.id", is(List.of()));
        peer.put("/leave-requests/" + request + "/approve").statusCode(404);
    }
}
