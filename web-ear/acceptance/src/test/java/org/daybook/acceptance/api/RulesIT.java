package org.daybook.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** HR sets the rules of leave. Today is Monday, 2 March 2026. */
@OnTopology
class RulesIT {

    private final Person hr;
    private final Person ada;

    RulesIT(Topology topology) {
        hr = Person.administrator(topology);
        ada = Person.hired(topology);
    }

    private static Map<String, Object> rules(Map<String, Object> earning) {
        return Map.of("earning", earning);
    }

    /** Posts what is due; the timer may be at it at the same moment. */
    private JsonPath runs() {
        AtomicReference<JsonPath> answer = new AtomicReference<>();
        Eventually.holds("no other run is at it", Duration.ofSeconds(60), () -> {
            ExtractableResponse<Response> run =
                    hr.post("/accrual-runs", Map.of()).extract();
            answer.set(run.jsonPath());
            return run.statusCode() == 200;
        });
        return answer.get();
    }

    private Map<String, Object> policyForAda(String validFrom, Map<String, Object> rules) {
        Map<String, Object> body = new HashMap<>();
        body.put("leaveType", "annual");
        body.put("group", Map.of("kind", "PERSON", "value", Long.toString(ada.id())));
        body.put("validFrom", validFrom);
        body.put("rules", rules);
        body.put("source", "Contract");
        return body;
    }

    @Test
    @Tag("smoke")
    void aPolicyForOnePersonGoesBeforeThatForEveryone() {
        hr.post("/policies", policyForAda("2026-06-01", rules(Map.of("yearlyEntitlement", 30))))
                .statusCode(201)
                .body("group.kind", is("PERSON"))
                .body("rules.earning.yearlyEntitlement", is(30))
                .body("rules.earning.leaveYearStart", is("01-01"))
                .body("rules.carryOver.limit", is(0))
                .body("rules.booking.longestRunDays", is(30));

        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 0, 0, 0, 25));
        assertThat(ada.balance("annual", 2027)).isEqualTo(new Figures(30, 0, 0, 0, 0, 30));
        assertThat(Person.hired(ada.topology()).balance("annual", 2027)).isEqualTo(new Figures(25, 0, 0, 0, 0, 25));
        hr.get("/policies?leaveType=annual")
                .statusCode(200)
                .body("items.leaveType", everyItem(is("annual")))
                .body("items.group.value", hasItem(Long.toString(ada.id())));
        hr.get("/audit?action=policy.defined&limit=1").body("items", hasSize(1)).body("items[0].actorId", is((int)
                hr.id()));
    }

    @Test
    void carryOverOfAPolicyShowsInTheNextYear() {
        Map<String, Object> rules = Map.of(
                "earning", Map.of("yearlyEntitlement", 25),
                "carryOver", Map.of("limit", 5, "lastValidDay", "03-31"));
        hr.post("/policies", policyForAda("2026-01-02", rules)).statusCode(201);

        assertThat(ada.balance("annual", 2027).available()).isEqualTo(30);
        ada.get("/employees/" + ada.id() + "/balance?year=2027&on=2027-04-01")
                .body("balances.find { it.leaveType == 'annual' }.expired", is(5))
                .body("balances.find { it.leaveType == 'annual' }.available", is(25));
    }

    @Test
    void rulesThatCannotHoldAreRefusedWithTheirPlace() {
        Map<String, Object> capped = Map.of("yearlyEntitlement", 25, "balanceCap", 20);
        hr.post("/policies", policyForAda("2026-06-01", rules(capped)))
                .statusCode(422)
                .body("type", is("/problems/policy-contradiction"))
                .body("errors[0].pointer", is("/rules/earning/balanceCap"));
        hr.post("/policies", policyForAda("2026-06-01", rules(Map.of())))
                .statusCode(400)
                .body("errors[0].pointer", is("/rules/earning/yearlyEntitlement"));
        hr.post("/policies", policyForAda("2026-06-01", rules(Map.of("yearlyEntitlement", -1))))
                .statusCode(400)
                .body("errors[0].pointer", is("/rules/earning/yearlyEntitlement"));
        Map<String, Object> otherYear = Map.of("yearlyEntitlement", 25, "leaveYearStart", "04-01");
        hr.post("/policies", policyForAda("2026-06-01", rules(otherYear)))
                .statusCode(409)
                .body("type", is("/problems/policy-conflict"));
        Map<String, Object> noDay = Map.of("yearlyEntitlement", 25, "leaveYearStart", "02-30");
        hr.post("/policies", policyForAda("2026-06-01", rules(noDay)))
                .statusCode(400)
                .body("errors[0].pointer", is("/rules/earning/leaveYearStart"));
        Map<String, Object> good = policyForAda("2026-06-01", rules(Map.of("yearlyEntitlement", 26)));
        hr.post("/policies", good).statusCode(201);
        hr.post("/policies", good).statusCode(409).body("errors[0].pointer", is("/validFrom"));
        ada.post("/policies", good).statusCode(403);
        ada.get("/policies").statusCode(403);
        assertThat(ada.balance("annual", 2027).entitled()).isEqualTo(26);
    }

    @Test
    void nobodyMakesAPolicyForThemselvesAlone() {
        Map<String, Object> own = new HashMap<>(policyForAda("2026-06-01", rules(Map.of("yearlyEntitlement", 300))));
        own.put("group", Map.of("kind", "PERSON", "value", Long.toString(hr.id())));

        hr.post("/policies", own).statusCode(403).body("type", is("/problems/self-approval"));
    }

    @Test
    void aNewLeaveTypeIsThereForEverybodyAfterARun() {
        String code = "care-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> type = Map.of("code", code, "name", "Care", "rules", rules(Map.of("yearlyEntitlement", 3)));

        hr.post("/leave-types", type).statusCode(201).body("code", is(code)).body("yearlyEntitlement", is(3));
        int before = hr.post("/accrual-runs", Map.of("dryRun", true))
                .extract()
                .jsonPath()
                .getInt("rowsPosted");
        boolean posted = hasAccount(code); // by the timer, at the same moment
        runs();
        assertThat(before > 0 || posted).isTrue();

        assertThat(ada.balance(code, 2026)).isEqualTo(new Figures(3, 0, 0, 0, 0, 3));
        ada.hasApplied(code, "2026-03-09", "2026-03-10");
        assertThat(ada.balance(code, 2026)).isEqualTo(new Figures(3, 0, 0, 2, 0, 1));
        hr.post("/leave-types", type).statusCode(400).body("errors[0].pointer", is("/code"));
        ada.get("/leave-types").body("items.code", hasItem(code));
    }

    private boolean hasAccount(String leaveType) {
        return ada.get("/employees/" + ada.id() + "/balance")
                .extract()
                .jsonPath()
                .getList("balances.leaveType")
                .contains(leaveType);
    }

    @Test
    void packsAreLoadedByOneCallAllOrNothing() {
        hr.get("/policy-packs")
                .statusCode(200)
                .body("items.code", contains("neutral", "de-minimum", "uk-statutory", "us-pto"))
                .body("items.source", not(hasItem(nullValue())));
        Map<String, Object> from = Map.of("validFrom", "2950-01-01");
        hr.post("/policy-packs/neutral/load", from)
                .statusCode(201)
                .body("items.leaveType", hasItems("annual", "sick", "casual", "unpaid"));
        hr.post("/policy-packs/neutral/load", from).statusCode(409).body("type", is("/problems/policy-conflict"));
        hr.post("/policy-packs/nothing/load", from).statusCode(404);
        ada.post("/policy-packs/neutral/load", from).statusCode(403);
    }

    @Test
    void aPolicyCanBeLookedAtBeforeItIsMade() {
        Map<String, Object> policy = policyForAda("2026-06-01", rules(Map.of("yearlyEntitlement", 30)));

        hr.post("/policies/preview-change", Map.of("policy", policy))
                .statusCode(200)
                .body("people", is(1))
                .body("balances.year", contains(2027))
                .body("balances.before", contains(25))
                .body("balances.after", contains(30))
                .body("requests", hasSize(0))
                .body("nextCursor", nullValue());

        assertThat(ada.balance("annual", 2027).entitled()).isEqualTo(25);
        hr.post("/policies", policy).statusCode(201);
        assertThat(ada.balance("annual", 2027).entitled()).isEqualTo(30);
        hr.post("/policies/preview-change", Map.of("policy", policy)).statusCode(409);
        hr.post("/policies/preview-change", Map.of()).statusCode(400);
    }

    @Test
    void aHolidayAndAPatternCanBeLookedAtBeforeTheyAreMade() {
        String place = "Lisbon " + UUID.randomUUID();
        Map<String, Object> where = Map.of("region", "pt", "validFrom", "2026-01-01");
        hr.post("/employees/" + ada.id() + "/workplaces", where).statusCode(201);
        long request = ada.hasApplied("annual", "2026-09-07", "2026-09-08");
        Map<String, Object> closed = Map.of("region", "pt", "date", "2026-09-07", "closing", "MORNING", "name", place);

        hr.post("/policies/preview-change?limit=200", Map.of("holiday", closed))
                .statusCode(200)
                .body("requests.find { it.id == " + request + " }.before", is(2))
                .body("requests.find { it.id == " + request + " }.after", is(1.5f))
                .body("balances.find { it.employeeId == " + ada.id() + " && it.year == 2026 }.after", is(23.5f));
        Map<String, Object> pattern = Map.of("employeeId", ada.id(), "patternId", 1, "validFrom", "2026-01-01");
        hr.post("/policies/preview-change", Map.of("workPattern", pattern))
                .statusCode(200)
                .body("requests", hasSize(0));

        ada.get("/leave-requests/" + request).body("workingDays", is(2)).body("version", is(1));
        hr.get("/holiday-calendars/pt?year=2026").body("items.name", not(hasItem(place)));
        hr.get("/employees/" + ada.id() + "/work-patterns").body("items", hasSize(0));
    }

    @Test
    void aDryRunWritesNothingAndARepeatedRunPostsNothing() {
        hr.post("/accrual-runs", Map.of("dryRun", true)).statusCode(200).body("id", nullValue());
        runs();
        hr.post("/accrual-runs", Map.of("dryRun", true)).statusCode(200).body("rowsPosted", is(0));
        assertThat(runs().getInt("rowsPosted")).isZero();
        hr.get("/accrual-runs").statusCode(200).body("items.dueBy", hasItem("2026-03-02"));
        List<Integer> posted = hr.get("/accrual-runs").extract().jsonPath().getList("items.rowsPosted");
        assertThat(posted).allMatch(rows -> rows >= 0);
        ada.post("/accrual-runs", Map.of()).statusCode(403);
    }
}
