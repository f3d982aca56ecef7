package org.daybook.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of a request, and who may make it so. Today is Monday, 2 March 2026. */
@OnTopology
class DecisionsIT {

    private static final Map<String, String> NO = Map.of("comment", "Too many are away then.");

    private static String path(long request, String step) {
        return "/leave-requests/" + request + "/" + step;
    }

    private static void refused(ValidatableResponse response, int status, String code) {
        response.statusCode(status).body("type", is("/problems/" + code));
    }

    @Test
    @Tag("smoke")
    void theManagerApprovesAndTheDaysAreTaken(Topology topology) {
        Person boss = Person.hired(topology);
        Person ada = Person.hiredFor(boss);
        long request = ada.hasApplied("annual", "2026-03-09", "2026-03-13");

        boss.put(path(request, "approve"), Map.of("comment", "Enjoy!"))
                .statusCode(200)
                .body("status", is("APPROVED"))
                .body("approvedBy", is((int) boss.id()))
                .body("decidedAt", notNullValue())
                .body("version", is(2));

        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 5, 0, 0, 20));
        ada.get(path(request, "history"))
                .statusCode(200)
                .body("items.action", is(List.of("SUBMITTED", "APPROVED")))
                .body("items.capacity", is(List.of("EMPLOYEE", "MANAGER")))
                .body("items[1].comment", is("Enjoy!"));
    }

    @Test
    @Tag("smoke")
    void rejectingNeedsAReasonAndFreesTheDays(Topology topology) {
        Person boss = Person.hired(topology);
        Person ada = Person.hiredFor(boss);
        long request = ada.hasApplied("annual", "2026-03-09", "2026-03-13");

        boss.put(path(request, "reject"))
                .statusCode(400)
                .body("type", is("/problems/validation-failed"))
                .body("errors[0].pointer", is("/comment"));
        boss.put(path(request, "reject"), NO).statusCode(200).body("status", is("REJECTED"));

        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 0, 0, 0, 25));
        ada.hasApplied("annual", "2026-03-09", "2026-03-13");
    }

    @Test
    void theSameDecisionAgainChangesNothingAnyOtherIsTooLate(Topology topology) {
        Person boss = Person.hired(topology);
        Person ada = Person.hiredFor(boss);
        long request = ada.hasApplied("annual", "2026-03-09", "2026-03-13");
        String first =
                boss.put(path(request, "approve")).statusCode(200).extract().asString();

        assertThat(boss.put(path(request, "approve")).statusCode(200).extract().asString())
                .isEqualTo(first);
        refused(boss.put(path(request, "reject"), NO), 409, "already-decided");
        refused(Person.administrator(topology).put(path(request, "approve")), 409, "already-decided");
        refused(ada.put(path(request, "withdraw")), 409, "already-decided");
    }

    @Test
    @Tag("smoke")
    void nobodyDecidesOnTheirOwn(Topology topology) {
        Person admin = Person.administrator(topology);
        long own = admin.hasApplied("unpaid", "2026-03-09", "2026-03-09");
        refused(admin.put(path(own, "approve")), 403, "self-approval");
        admin.put(path(own, "withdraw")).statusCode(200);
    }

    @Test
    void onlyTheManagerOrHrDecides(Topology topology) {
        Person top = Person.hired(topology);
        Person boss = Person.hiredFor(top);
        Person ada = Person.hiredFor(boss);
        long request = ada.hasApplied("annual", "2026-03-09", "2026-03-13");

        refused(top.put(path(request, "approve")), 403, "forbidden");
        refused(Person.hired(topology).put(path(request, "approve")), 404, "not-found");
        Person.administrator(topology).put(path(request, "approve")).statusCode(200);
        ada.get(path(request, "history")).body("items[1].capacity", is("HR"));
    }

    @Test
    @Tag("smoke")
    void theEmployeeWithdrawsWhatIsNotDecided(Topology topology) {
        Person ada = Person.hired(topology);
        long request = ada.hasApplied("annual", "2026-03-09", "2026-03-13");

        ada.put(path(request, "withdraw")).statusCode(200).body("status", is("WITHDRAWN"));
        ada.put(path(request, "withdraw")).statusCode(200).body("version", is(2));
        assertThat(ada.balance("annual", 2026).available()).isEqualTo(25.0);
    }

    @Test
    void approvedLeaveIsCancelledBeforeItBegins(Topology topology) {
        Person admin = Person.administrator(topology);
        Person ada = Person.hired(topology);
        long later = ada.hasApplied("annual", "2026-03-09", "2026-03-13");
        long begun = ada.hasApplied("annual", "2026-03-02", "2026-03-03");
        refused(ada.put(path(later, "cancel")), 409, "wrong-state");
        admin.put(path(later, "approve")).statusCode(200);
        admin.put(path(begun, "approve")).statusCode(200);

        ada.put(path(later, "cancel")).statusCode(200).body("status", is("CANCELLED"));
        refused(ada.put(path(begun, "cancel")), 409, "wrong-state");
        assertThat(ada.balance("annual", 2026)).isEqualTo(new Figures(25, 0, 2, 0, 0, 23));
    }

    @Test
    void aDecisionMayInsistOnTheVersionThatWasSeen(Topology topology) {
        Person admin = Person.administrator(topology);
        Person ada = Person.hired(topology);
        long request = ada.hasApplied("annual", "2026-03-09", "2026-03-13");
        String seen = admin.get("/leave-requests/" + request).extract().header("ETag");

        admin.request()
                .header("If-Match", "\"v7-abc\"")
                .put(path(request, "approve"))
                .then()
                .statusCode(412);
        admin.request()
                .header("If-Match", seen)
                .put(path(request, "approve"))
                .then()
                .statusCode(200);
    }

    @Test
    void anUnknownRequestIsNotFound(Topology topology) {
        refused(Person.administrator(topology).put(path(999_999_999, "approve")), 404, "not-found");
    }
}
