package org.daybook.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Balances, corrections and explanations. Today is Monday, 2 March 2026. */
@OnTopology
class BalancesIT {

    private static Map<String, Object> adjustment(String leaveType, int year, Object days, String reason) {
        return Map.of("leaveType", leaveType, "year", year, "days", days, "reason", reason);
    }

    @Test
    @Tag("smoke")
    void aJoinerHasTheYearlyGrants(Topology topology) {
        Person ada = Person.hired(topology);
        JsonPath json = ada.get("/employees/" + ada.id() + "/balance")
                .statusCode(200)
                .body("employeeId", is((int) ada.id()))
                .body("on", is("2026-03-02"))
                .body("balances.leaveType.take(4)", is(List.of("annual", "sick", "casual", "unpaid")))
                .body("balances[3].unlimited", is(true))
                .body("balances[3].available", nullValue())
                .extract()
                .jsonPath();

        assertThat(Figures.of(json, "annual")).isEqualTo(new Figures(25, 0, 0, 0, 0, 25));
        assertThat(Figures.of(json, "sick")).isEqualTo(new Figures(10, 0, 0, 0, 0, 10));
        assertThat(Figures.of(json, "casual")).isEqualTo(new Figures(8, 0, 0, 0, 0, 8));
    }

    @Test
    void theNextYearIsProjectedThePastOneWasNotGranted(Topology topology) {
        Person ada = Person.hired(topology);
        assertThat(ada.balance("annual", 2027)).isEqualTo(new Figures(25, 0, 0, 0, 0, 25));
        assertThat(ada.balance("annual", 2025)).isEqualTo(new Figures(0, 0, 0, 0, 0, 0));
    }

    @Test
    void whatIsUnusedLapsesAfterTheYear(Topology topology) {
        Person ada = Person.hired(topology);
        ada.hasApplied("annual", "2026-03-09", "2026-03-13");
        JsonPath json = ada.get("/employees/" + ada.id() + "/balance?year=2026&on=2027-01-01")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(Figures.of(json, "annual")).isEqualTo(new Figures(25, 0, 0, 5, 20, 0));
    }

    @Test
    @Tag("smoke")
    void hrCorrectsABalanceForAReason(Topology topology) {
        Person hr = Person.administrator(topology);
        Person ada = Person.hired(topology);
        String path = "/employees/" + ada.id() + "/adjustments";

        hr.post(path, adjustment("annual", 2026, 2.5, "Worked on a holiday"))
                .statusCode(201)
                .body("id", notNullValue())
                .body("days", is(2.5f));
        hr.post(path, adjustment("annual", 2026, -1, "Sold a day")).statusCode(201);

        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 1.5, 0, 0, 0, 26.5));
        ada.post(path, adjustment("annual", 2026, 5, "Please")).statusCode(403);
        hr.post("/employees/" + hr.id() + "/adjustments", adjustment("annual", 2026, 5, "I earned it"))
                .statusCode(403);
        hr.post(path, adjustment("annual", 2026, 0, "Nothing")).statusCode(400);
        hr.post(path, adjustment("annual", 2026, 1.00001, "Too fine")).statusCode(400);
        hr.post(path, adjustment("annual", 2026, 1, " ")).statusCode(400);
        hr.post(path, adjustment("unpaid", 2026, 1, "No balance")).statusCode(400);
    }

    @Test
    void hrMayOverdrawAndNothingMoreCanBeBooked(Topology topology) {
        Person hr = Person.administrator(topology);
        Person ada = Person.hired(topology);
        ada.hasApplied("casual", "2026-03-09", "2026-03-13");
        hr.post("/employees/" + ada.id() + "/adjustments", adjustment("casual", 2026, -5, "Correction"))
                .statusCode(201);

        assertThat(ada.balance("casual", 2026)).isEqualTo(new Figures(8, -5, 0, 5, 0, -2));
        ada.applies("casual", "2026-04-01", "2026-04-01")
                .statusCode(422)
                .body("type", is("/problems/insufficient-balance"));
        ada.hasApplied("casual", "2027-01-04", "2027-01-05");
    }

    @Test
    void whatHrTookOfOneCreditIsMissingFromTheOthers(Topology topology) {
        Person hr = Person.administrator(topology);
        Person ada = Person.hired(topology);
        String path = "/employees/" + ada.id() + "/adjustments";
        hr.post(path, adjustment("sick", 2026, 5, "Given")).statusCode(201);
        hr.post(path, adjustment("sick", 2026, -12, "Counted wrongly")).statusCode(201);

        ada.applies("sick", "2026-03-09", "2026-03-12")
                .statusCode(422)
                .body("type", is("/problems/insufficient-balance"));
        ada.hasApplied("sick", "2026-03-09", "2026-03-11");
        assertThat(ada.balance("sick", 2026)).isEqualTo(new Figures(10, -7, 0, 3, 0, 0));
    }

    @Test
    @Tag("smoke")
    void theLedgerExplainsTheBalance(Topology topology) {
        Person ada = Person.hired(topology);
        long request = ada.hasApplied("annual", "2026-03-13", "2026-03-16");

        ada.get("/employees/" + ada.id() + "/ledger?leaveType=annual")
                .statusCode(200)
                .body("employeeId", is((int) ada.id()))
                .body("accounts[0].balance.available", is(23))
                .body("accounts[0].credits[0].kind", is("GRANT"))
                .body("accounts[0].credits[0].lastValidDay", is("2026-12-31"))
                .body("accounts[0].credits[0].used", is(2))
                .body("accounts[0].days.date", is(List.of("2026-03-13", "2026-03-16")))
                .body("accounts[0].days.requestId", is(List.of((int) request, (int) request)))
                .body("accounts[0].days[0].uses[0].amount", is(1))
                .body("accounts[0].entries.kind", is(List.of("GRANT", "DEBIT", "DEBIT")));
    }

    @Test
    void theLedgerRemembersWhatWasKnown(Topology topology) {
        Person ada = Person.hired(topology);
        long request = ada.hasApplied("annual", "2026-03-13", "2026-03-16");
        String moment = ada.get("/employees/" + ada.id() + "/ledger?leaveType=annual")
                .extract()
                .jsonPath()
                .getString("accounts[0].entries[2].recordedAt");
        ada.put("/leave-requests/" + request + "/withdraw").statusCode(200);

        ada.get("/employees/" + ada.id() + "/ledger?leaveType=annual")
                .body("accounts[0].balance.available", is(25))
                .body("accounts[0].entries.size()", is(5));
        ada.request()
                .queryParam("leaveType", "annual")
                .queryParam("knownAt", moment)
                .get("/employees/" + ada.id() + "/ledger")
                .then()
                .statusCode(200)
                .body("accounts[0].balance.available", is(23))
                .body("accounts[0].balance.pending", is(2))
                .body("accounts[0].entries.size()", is(3));
    }

    @Test
    void theExplanationSpeaksTheLanguageOfTheCaller(Topology topology) {
        Person ada = Person.administrator(topology).hires(Map.of("locale", "de-AT"));
        String path = "/employees/" + ada.id() + "/ledger?leaveType=annual";

        ada.get(path)
                .statusCode(200)
                .body("language", is("de"))
                .body("accounts[0].summary", containsString("Am 2. März 2026 sind noch 25 Tage frei."));
        ada.request()
                .header("Accept-Language", "fr, en-US;q=0.8, de;q=0.5")
                .get(path)
                .then()
                .body("language", is("en"))
                .body("accounts[0].summary", containsString("on 2 March 2026, 25 days can still be booked."))
                .body("accounts[0].summary", containsString("Lapsing unless used by 31 December 2026: 25 days."));
        ada.request().header("Accept-Language", ";;=").get(path).then().statusCode(200);
    }

    @Test
    void onlyThoseConcernedSeeABalance(Topology topology) {
        Person top = Person.hired(topology);
        Person boss = Person.hiredFor(top);
        Person ada = Person.hiredFor(boss);
        String path = "/employees/" + ada.id() + "/balance";

        boss.get(path).statusCode(200);
        top.get(path).statusCode(200);
        Person.administrator(topology).get(path).statusCode(200);
        Person.hired(topology).get(path).statusCode(404);
        ada.get("/employees/" + boss.id() + "/balance").statusCode(404);
    }
}
