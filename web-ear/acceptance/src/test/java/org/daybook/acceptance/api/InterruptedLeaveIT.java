package org.daybook.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody falls ill on holiday. Today is Monday, 2 March 2026. */
@OnTopology
class InterruptedLeaveIT {

    private final Person hr;
    private final Person manager;
    private final Person ada;
    private final long leave;

    InterruptedLeaveIT(Topology topology) {
        hr = Person.administrator(topology);
        manager = Person.hired(topology);
        ada = Person.hiredFor(manager);
        leave = ada.hasApplied("annual", "2026-03-09", "2026-03-20");
        manager.put("/leave-requests/" + leave + "/approve").statusCode(200);
    }

    private List<Map<String, Object>> requests(String leaveType) {
        return ada.get("/leave-requests?leaveType=" + leaveType)
                .extract()
                .jsonPath()
                .getList("items");
    }

    @Test
    @Tag("smoke")
    void theLeaveIsSplitAndTheDaysComeBack() {
        ada.post("/leave-requests/preview", Leave.of("sick", "2026-03-11", "2026-03-12"))
                .statusCode(200)
                .body("violations", empty())
                .body("documentDue", nullValue())
                .body("interruptions", hasSize(1))
                .body("interruptions[0].requestId", equalTo((int) leave))
                .body("interruptions[0].leaveType", is("annual"))
                .body("interruptions[0].daysBack", is(2))
                .body("interruptions[0].remaining.startDate", contains("2026-03-09", "2026-03-13"))
                .body("interruptions[0].remaining.endDate", contains("2026-03-10", "2026-03-20"));
        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 10, 0, 0, 15));

        long sick = ada.hasApplied("sick", "2026-03-11", "2026-03-12");

        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 8, 0, 0, 17));
        assertThat(ada.balance("sick", 2026)).isEqualTo(new Figures(10, 0, 0, 2, 0, 8));
        ada.get("/leave-requests/" + leave)
                .body("status", is("APPROVED"))
                .body("startDate", is("2026-03-09"))
                .body("endDate", is("2026-03-10"))
                .body("workingDays", is(2))
                .body("continues", nullValue());
        Map<String, Object> rest = requests("annual").get(0);
        assertThat(rest)
                .containsEntry("status", "APPROVED")
                .containsEntry("startDate", "2026-03-13")
                .containsEntry("endDate", "2026-03-20")
                .containsEntry("continues", (int) leave)
                .containsEntry("approvedBy", (int) manager.id());
        ada.get("/leave-requests/" + leave + "/history")
                .body("items.action", contains("SUBMITTED", "APPROVED", "INTERRUPTED"));
        ada.put("/leave-requests/" + rest.get("id") + "/cancel").statusCode(200).body("status", is("CANCELLED"));
        ada.put("/leave-requests/" + sick + "/withdraw").statusCode(200).body("status", is("WITHDRAWN"));
        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 2, 0, 0, 23));
    }

    @Test
    void itsManagersReadThatItWasInterruptedAndNotWhy() {
        ada.post("/leave-requests", Leave.with(Leave.of("sick", "2026-03-11", "2026-03-12"), "reason", "Broken leg"))
                .statusCode(201);
        long rest = ((Number) requests("annual").get(0).get("id")).longValue();

        for (long id : List.of(leave, rest)) {
            String seen = manager.get("/leave-requests/" + id).extract().asString()
                    + manager.get("/leave-requests/" + id + "/history")
                            .body("items.comment", hasItem("Interrupted."))
                            .extract()
                            .asString();
            assertThat(seen).doesNotContainIgnoringCase("sick").doesNotContain("leg");
        }
        String ledger = manager.get("/employees/" + ada.id() + "/ledger?year=2026")
                .statusCode(200)
                .extract()
                .asString();
        assertThat(ledger).contains("Interrupted.").doesNotContainIgnoringCase("sick");
        manager.get("/leave-requests?employeeId=" + ada.id())
                .body("items.leaveType", contains("absent", "annual", "annual"))
                .body("items.reason", everyItem(nullValue()));
    }

    @Test
    void hrReportsOnBehalfAndAlsoForHalfADay() {
        Map<String, Object> report = new HashMap<>(Leave.of("sick", "2026-03-10", "2026-03-10"));
        report.put("startPart", "AFTERNOON");
        report.put("employeeId", ada.id());

        hr.post("/leave-requests", report).statusCode(201).body("workingDays", is(0.5f));

        ada.get("/leave-requests/" + leave)
                .body("endDate", is("2026-03-10"))
                .body("endPart", is("MORNING"))
                .body("workingDays", is(1.5f));
        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 9.5, 0, 0, 15.5));
        manager.post("/leave-requests", report).statusCode(403);
    }

    @Test
    void leaveWhollyInsideIsCancelled() {
        ada.hasApplied("sick", "2026-03-09", "2026-03-20");

        ada.get("/leave-requests/" + leave).body("status", is("CANCELLED"));
        ada.get("/leave-requests/" + leave + "/history")
                .body("items.action", contains("SUBMITTED", "APPROVED", "CANCELLED"))
                .body("items[2].comment", is("Interrupted."));
        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 0, 0, 0, 25));
    }

    @Test
    void otherTypesInterruptWhereTheirPolicySaysSo() {
        ada.applies("casual", "2026-03-11", "2026-03-11")
                .statusCode(409)
                .body("type", is("/problems/overlapping-leave"));
        hr.post("/policies", policy("casual", Map.of("interruptsLeave", true))).statusCode(201);
        hr.post("/policies", policy("sick", Map.of("interruptsLeave", false))).statusCode(201);

        ada.applies("casual", "2026-03-11", "2026-03-11").statusCode(201);
        ada.applies("sick", "2026-03-10", "2026-03-10").statusCode(409);
    }

    @Test
    void aDocumentThatHasToBeThereBeforeIsShownToHr() {
        hr.post("/policies", policy("casual", Map.of("documentAfterDays", 1))).statusCode(201);
        Map<String, Object> twoDays = Leave.of("casual", "2026-04-01", "2026-04-02");

        ada.post("/leave-requests", twoDays).statusCode(422).body("type", is("/problems/document-required"));
        ada.post("/leave-requests", Leave.with(twoDays, "documentSeen", true))
                .statusCode(400)
                .body("errors[0].pointer", is("/documentSeen"));
        Map<String, Object> onBehalf = Leave.with(twoDays, "employeeId", ada.id());
        hr.post("/leave-requests", onBehalf).statusCode(422);
        JsonPath made = hr.post("/leave-requests", Leave.with(onBehalf, "documentSeen", true))
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(made.getString("documentState")).isEqualTo("RECORDED");
        ada.applies("casual", "2026-04-08", "2026-04-08").statusCode(201).body("documentState", is("NONE"));
        hr.post("/policies", policy("unpaid", Map.of("documentWithinDays", 3)))
                .statusCode(422)
                .body("type", is("/problems/policy-contradiction"))
                .body("errors.pointer", not(empty()));
    }

    private Map<String, Object> policy(String leaveType, Map<String, Object> booking) {
        return Map.of(
                "leaveType",
                leaveType,
                "group",
                Map.of("kind", "PERSON", "value", Long.toString(ada.id())),
                "validFrom",
                "2026-01-01",
                "rules",
                Map.of("earning", Map.of("yearlyEntitlement", 8), "booking", booking));
    }
}
