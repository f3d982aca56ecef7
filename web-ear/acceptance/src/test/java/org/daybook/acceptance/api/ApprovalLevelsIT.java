package org.daybook.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often leave is approved, by its policy. Today is Monday, 2 March 2026. */
@OnTopology
class ApprovalLevelsIT {

    private static final Map<String, String> NO = Map.of("comment", "Too long.");

    private final Topology topology;
    private final Person hr;
    private Person boss;
    private Person ada;

    ApprovalLevelsIT(Topology topology) {
        this.topology = topology;
        hr = Person.administrator(topology);
    }

    @BeforeEach
    void hire() {
        boss = Person.hired(topology);
        ada = Person.hiredFor(boss);
    }

    private ValidatableResponse policy(Map<String, Object> booking) {
        return hr.post(
                "/policies",
                Map.of(
                        "leaveType",
                        "annual",
                        "group",
                        Map.of("kind", "PERSON", "value", Long.toString(ada.id())),
                        "validFrom",
                        "2026-01-01",
                        "rules",
                        Map.of("earning", Map.of("yearlyEntitlement", 25), "booking", booking)));
    }

    private static String path(long request, String step) {
        return "/leave-requests/" + request + "/" + step;
    }

    private static void refused(ValidatableResponse response, int status, String code) {
        response.statusCode(status).body("type", is("/problems/" + code));
    }

    @Test
    @Tag("smoke")
    void longLeaveAlsoNeedsHr() {
        policy(Map.of("approvalLevels", 2, "secondLevelAboveDays", 3))
                .statusCode(201)
                .body("rules.booking.approvalLevels", is(2))
                .body("rules.booking.secondLevelAboveDays", is(3))
                .body("rules.booking.visibility", is("ABSENT"));
        long shortLeave = ada.hasApplied("annual", "2026-03-04", "2026-03-06");
        boss.put(path(shortLeave, "approve")).statusCode(200).body("status", is("APPROVED"));
        long longLeave = ada.hasApplied("annual", "2026-03-09", "2026-03-13");

        String first = boss.put(path(longLeave, "approve"))
                .statusCode(200)
                .body("status", is("PENDING"))
                .body("level", is(2))
                .body("approvedBy", is(nullValue()))
                .extract()
                .asString();
        assertThat(boss.put(path(longLeave, "approve"))
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(first);
        refused(boss.put(path(longLeave, "reject"), NO), 403, "forbidden");
        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 3, 5, 0, 17));

        hr.put(path(longLeave, "approve"))
                .statusCode(200)
                .body("status", is("APPROVED"))
                .body("approvedBy", is((int) hr.id()));
        refused(boss.put(path(longLeave, "approve")), 409, "already-decided");
        ada.get(path(longLeave, "history"))
                .body("items.action", is(List.of("SUBMITTED", "LEVEL_APPROVED", "APPROVED")))
                .body("items.capacity", is(List.of("EMPLOYEE", "MANAGER", "HR")));
    }

    @Test
    void nobodyApprovesTwoLevels() {
        policy(Map.of("approvalLevels", 2)).statusCode(201);
        long request = ada.hasApplied("annual", "2026-03-09", "2026-03-10");

        String seen = hr.put(path(request, "approve"))
                .statusCode(200)
                .body("level", is(2))
                .extract()
                .header("ETag");
        hr.put(path(request, "approve")).statusCode(200).body("status", is("PENDING"));
        hr.request()
                .header("If-Match", seen)
                .put(path(request, "approve"))
                .then()
                .statusCode(403)
                .body("type", is("/problems/forbidden"));
        hr.put(path(request, "reject"), NO).statusCode(200).body("status", is("REJECTED"));
        hr.put(path(request, "undo")).statusCode(200).body("level", is(2));
        refused(hr.put(path(request, "approve")), 403, "forbidden");
    }

    @Test
    void whatNeedsNoApprovalIsApprovedAtOnce() {
        policy(Map.of("approvalLevels", 0, "visibility", "TYPE"))
                .statusCode(201)
                .body("rules.booking.visibility", is("TYPE"));

        long request = ada.applies("annual", "2026-03-09", "2026-03-13")
                .statusCode(201)
                .body("status", is("APPROVED"))
                .extract()
                .jsonPath()
                .getLong("id");

        ada.get("/leave-requests/" + request)
                .body("status", is("APPROVED"))
                .body("approvedBy", is(nullValue()))
                .body("version", is(2));
        ada.get(path(request, "history"))
                .body("items.action", is(List.of("SUBMITTED", "APPROVED")))
                .body("items.capacity", is(List.of("EMPLOYEE", "SYSTEM")));
        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 5, 0, 0, 20));
        refused(boss.put(path(request, "undo")), 403, "forbidden");
        ada.post(path(request, "amendments"), Map.of("startDate", "2026-03-09", "endDate", "2026-03-16"))
                .statusCode(201)
                .body("status", is("ACCEPTED"));
        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 6, 0, 0, 19));
    }

    @Test
    void longerLeaveNeedsTheLevelsOfLongerLeave() {
        policy(Map.of("approvalLevels", 2, "secondLevelAboveDays", 3)).statusCode(201);
        long request = ada.hasApplied("annual", "2026-03-09", "2026-03-11");
        boss.put(path(request, "approve")).statusCode(200).body("status", is("APPROVED"));
        ada.post(path(request, "amendments"), Map.of("startDate", "2026-03-09", "endDate", "2026-03-12"))
                .statusCode(201);

        refused(boss.put(path(request, "amendments/1/accept")), 403, "forbidden");
        hr.put(path(request, "amendments/1/accept")).statusCode(200);
        ada.post(path(request, "amendments"), Map.of("startDate", "2026-03-09", "endDate", "2026-03-09"))
                .statusCode(201);
        boss.put(path(request, "amendments/2/accept")).statusCode(200).body("workingDays", is(1));
    }

    @Test
    void aConditionForALevelThatThereIsNotContradictsItself() {
        policy(Map.of("approvalLevels", 1, "secondLevelAboveDays", 3))
                .statusCode(422)
                .body("type", is("/problems/policy-contradiction"))
                .body("errors.pointer", hasItem("/rules/booking/secondLevelAboveDays"));
        policy(Map.of("approvalLevels", 3)).statusCode(400);
    }
}
