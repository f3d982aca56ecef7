package org.daybook.acceptance.api;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Map;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The figures of the first page, for a team that is counted by hand. Today is Monday, 2 March 2026. */
@OnTopology
class DashboardIT {

    @Test
    @Tag("smoke")
    void aManagerSeesTheTeam(Topology topology) {
        Person admin = Person.administrator(topology);
        Person boss = Person.hired(topology);
        Person ada = admin.hires(Map.of("managerId", boss.id(), "department", "Mills of " + boss.id(), "name", "Ada"));
        Person eve = admin.hires(Map.of("managerId", ada.id(), "department", "Mills of " + boss.id()));
        long today = ada.hasApplied("sick", "2026-03-02", "2026-03-03");
        long june = eve.hasApplied("annual", "2026-05-29", "2026-06-02");
        long july = ada.hasApplied("annual", "2026-07-06", "2026-07-06");
        eve.hasApplied("casual", "2026-08-03", "2026-08-03");
        boss.put("/leave-requests/" + today + "/approve").statusCode(200);
        ada.put("/leave-requests/" + june + "/approve").statusCode(200);
        boss.put("/leave-requests/" + july + "/reject", Map.of("comment", "No")).statusCode(200);

        boss.get("/dashboard/stats")
                .statusCode(200)
                .body("employees", is(3))
                .body("onLeaveToday", is(1))
                .body("requests.pending", is(1))
                .body("requests.approved", is(2))
                .body("requests.rejected", is(1))
                .body("requests.withdrawn", is(0))
                .body("byDepartment.find { it.department == 'Mills of %d' }.employees".formatted(boss.id()), is(2))
                .body("byDepartment.find { it.department == 'Mills of %d' }.pending".formatted(boss.id()), is(1))
                .body("byLeaveType.leaveType", is(List.of("absent", "annual")))
                .body("byLeaveType.find { it.leaveType == 'annual' }.days", is(3))
                .body("byLeaveType.find { it.leaveType == 'annual' }.requests", is(1))
                .body("byMonth.size()", is(12))
                .body("byMonth.find { it.month == '2026-05' }.days", is(1))
                .body("byMonth.find { it.month == '2026-06' }.days", is(2))
                .body("byMonth.find { it.month == '2026-07' }.days", is(0))
                .body("upcoming.id", is(List.of((int) june)));
        eve.get("/dashboard/stats").body("employees", is(1)).body("onLeaveToday", is(0));
        admin.get("/dashboard/stats").body("byDepartment.department", hasItem("Mills of " + boss.id()));
        boss.get("/dashboard/stats?year=2025").body("requests.approved", is(0));
    }
}
