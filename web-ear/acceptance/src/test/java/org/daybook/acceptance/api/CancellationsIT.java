package org.daybook.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Approved leave that is called off where somebody has to approve that. Today is Monday, 2 March 2026. */
@OnTopology
class CancellationsIT {

    private static final Map<String, String> NO = Map.of("comment", "The flat is let.");

    private final Topology topology;
    private final Person hr;
    private Person boss;
    private Person ada;
    private long request;

    CancellationsIT(Topology topology) {
        this.topology = topology;
        hr = Person.administrator(topology);
    }

    @BeforeEach
    void takeLeave() {
        boss = Person.hired(topology);
        ada = Person.hiredFor(boss);
        hr.post(
                        "/policies",
                        Map.of(
                                "leaveType",
                                "annual",
                                "group",
                                Map.of("kind", "PERSON", "value", Long.toString(ada.id())),
                                "validFrom",
                                "2026-01-01",
                                "rules",
                                Map.of(
                                        "earning",
                                        Map.of("yearlyEntitlement", 25),
                                        "booking",
                                        Map.of("cancellationApproved", true))))
                .statusCode(201)
                .body("rules.booking.cancellationApproved", is(true));
        request = ada.hasApplied("annual", "2026-03-09", "2026-03-13");
        boss.put(path("approve")).statusCode(200);
    }

    private String path(String step) {
        return "/leave-requests/" + request + "/" + step;
    }

    private static void refused(ValidatableResponse response, int status, String code) {
        response.statusCode(status).body("type", is("/problems/" + code));
    }

    @Test
    void theDaysComeBackOnceItIsApproved() {
        String asked = ada.put(path("cancel"))
                .statusCode(200)
                .body("status", is("CANCELLATION_PENDING"))
                .extract()
                .asString();
        assertThat(ada.put(path("cancel")).statusCode(200).extract().asString()).isEqualTo(asked);
        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 5, 0, 0, 20));
        refused(ada.put(path("approve")), 403, "self-approval");
        refused(ada.put(path("withdraw")), 409, "already-decided");

        String first = boss.put(path("approve"))
                .statusCode(200)
                .body("status", is("CANCELLED"))
                .extract()
                .asString();

        assertThat(boss.put(path("approve")).statusCode(200).extract().asString())
                .isEqualTo(first);
        refused(boss.put(path("reject"), NO), 409, "already-decided");
        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 0, 0, 0, 25));
        ada.get(path("history"))
                .body(
                        "items.action",
                        is(List.of("SUBMITTED", "APPROVED", "CANCELLATION_PENDING", "CANCELLATION_APPROVED")));
    }

    @Test
    void refusedItStaysApproved() {
        ada.put(path("cancel")).statusCode(200);

        boss.put(path("reject"), NO)
                .statusCode(200)
                .body("status", is("APPROVED"))
                .body("version", is(4));

        boss.put(path("reject"), NO).statusCode(200).body("version", is(4));
        refused(boss.put(path("undo")), 409, "wrong-state");
        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 5, 0, 0, 20));
        ada.put(path("cancel")).statusCode(200).body("status", is("CANCELLATION_PENDING"));
        hr.put(path("approve")).statusCode(200).body("status", is("CANCELLED"));
    }

    @Test
    void theWordOfHrIsADecision() {
        hr.put(path("cancel")).statusCode(200).body("status", is("CANCELLED"));
        refused(hr.put(path("approve")), 409, "already-decided");
    }
}
