package org.daybook.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Decisions that are taken back by who made them. Today is Monday, 2 March 2026. */
@OnTopology
class UndoIT {

    private static final Map<String, String> NO = Map.of("comment", "Too many are away then.");

    private final Topology topology;
    private Person boss;
    private Person ada;
    private long request;

    UndoIT(Topology topology) {
        this.topology = topology;
    }

    @BeforeEach
    void apply() {
        boss = Person.hired(topology);
        ada = Person.hiredFor(boss);
        request = ada.hasApplied("annual", "2026-03-09", "2026-03-13");
    }

    private String path(String step) {
        return "/leave-requests/" + request + "/" + step;
    }

    private static void refused(ValidatableResponse response, int status, String code) {
        response.statusCode(status).body("type", is("/problems/" + code));
    }

    @Test
    @Tag("smoke")
    void anApprovalIsUndoneAndTheRequestWaitsAgain() {
        boss.put(path("approve")).statusCode(200);

        String first = boss.put(path("undo"), Map.of("comment", "Clicked the wrong one."))
                .statusCode(200)
                .body("status", is("PENDING"))
                .body("approvedBy", is(nullValue()))
                .body("decidedAt", is(nullValue()))
                .body("version", is(3))
                .extract()
                .asString();

        assertThat(boss.put(path("undo")).statusCode(200).extract().asString()).isEqualTo(first);
        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 0, 5, 0, 20));
        boss.put(path("reject"), NO).statusCode(200).body("status", is("REJECTED"));
        ada.get(path("history"))
                .body("items.action", is(List.of("SUBMITTED", "APPROVED", "UNDONE", "REJECTED")))
                .body("items[2].capacity", is("MANAGER"))
                .body("items[2].comment", is("Clicked the wrong one."));
    }

    @Test
    void aRejectionIsUndoneAndTheDaysAreReservedAgain() {
        boss.put(path("reject"), NO).statusCode(200);
        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 0, 0, 0, 25));

        boss.put(path("undo")).statusCode(200).body("status", is("PENDING")).body("workingDays", is(5));

        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 0, 5, 0, 20));
        boss.put(path("approve")).statusCode(200).body("status", is("APPROVED"));
        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 5, 0, 0, 20));
    }

    @Test
    void whatTookItsPlaceStandsAgainstIt() {
        boss.put(path("reject"), NO).statusCode(200);
        long other = ada.hasApplied("casual", "2026-03-13", "2026-03-13");
        refused(boss.put(path("undo")), 409, "overlapping-leave");
        ada.put("/leave-requests/" + other + "/withdraw").statusCode(200);
        ada.hasApplied("annual", "2026-06-01", "2026-06-30");

        refused(boss.put(path("undo")), 409, "wrong-state");

        boss.get("/leave-requests/" + request).body("status", is("REJECTED")).body("version", is(2));
        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 0, 22, 0, 3));
    }

    @Test
    void onlyWhoDecidedUndoesIt() {
        refused(boss.put(path("undo")), 409, "wrong-state");
        Person.administrator(topology).put(path("approve")).statusCode(200);

        refused(boss.put(path("undo")), 403, "forbidden");
        refused(ada.put(path("undo")), 403, "self-approval");
        refused(Person.hired(topology).put(path("undo")), 404, "not-found");
        Person.administrator(topology).put(path("undo")).statusCode(200);
        ada.put(path("withdraw")).statusCode(200);
        refused(Person.administrator(topology).put(path("undo")), 409, "wrong-state");
    }

    @Test
    void afterADayItStands() throws SQLException {
        boss.put(path("approve")).statusCode(200);
        topology.database().execute("ALTER TABLE leave.request_events DISABLE TRIGGER only_erased");
        topology.database()
                .execute("UPDATE leave.request_events SET recorded_at = recorded_at - interval '24 hours' "
                        + "WHERE request_id = " + request);
        topology.database().execute("ALTER TABLE leave.request_events ENABLE TRIGGER only_erased");

        refused(boss.put(path("undo")), 409, "wrong-state");
    }
}
