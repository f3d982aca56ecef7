package org.daybook.acceptance.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever sees that somebody else is sick leaves a row in the audit trail. */
@OnTopology
@Tag("smoke")
class SickReadsIT {

    private final Person admin;
    private final Person hr;
    private final Person person;
    private final long sick;

    SickReadsIT(Topology topology) {
        admin = Person.administrator(topology);
        hr = Person.hired(topology);
        admin.grants(hr, "HR");
        person = Person.hired(topology);
        sick = person.hasApplied("sick", "2026-03-03", "2026-03-04");
    }

    @Test
    void managersWhoSeeAnAbsenceAreNotNoted() {
        Person manager = Person.hired(person.topology());
        Person report = Person.hiredFor(manager);
        long leave = report.hasApplied("sick", "2026-05-05", "2026-05-05");
        manager.put("/leave-requests/" + leave + "/approve").statusCode(200).body("leaveType", equalTo("absent"));
        manager.get("/leave-requests/" + leave + "/history").statusCode(200);
        manager.get("/dashboard/stats").statusCode(200);

        admin.get("/audit?action=sick-leave.read&personId=" + report.id()).body("items", hasSize(0));
    }

    private void assertNoted(int times) {
        admin.get("/audit?action=sick-leave.read&subjectType=sick-leave&subjectId=" + person.id())
                .statusCode(200)
                .body("items", hasSize(times))
                .body("items.actorId.unique()", equalTo(times == 0 ? List.of() : List.of((int) hr.id())))
                .body("items.personId.unique()", equalTo(times == 0 ? List.of() : List.of((int) person.id())));
    }

    @Test
    void eachLookOfSomebodyElseIsNotedOnce() {
        person.hasApplied("sick", "2026-03-10", "2026-03-10");
        List<String> looks = List.of(
                "/leave-requests/" + sick,
                "/leave-requests?employeeId=" + person.id(),
                "/employees/" + person.id() + "/leave-history",
                "/employees/" + person.id() + "/ledger?leaveType=sick",
                "/employees/" + person.id() + "/balance");
        for (int i = 0; i < looks.size(); i++) {
            hr.get(looks.get(i)).statusCode(200);
            assertNoted(i + 1);
        }
    }

    @Test
    void soIsWhoeverDecidesAndReadsWhatHappenedAndWhatComesNext() {
        hr.put("/leave-requests/" + sick + "/approve").statusCode(200).body("leaveType", equalTo("sick"));
        assertNoted(1);
        hr.get("/leave-requests/" + sick + "/history").statusCode(200);
        assertNoted(2);
        hr.get("/dashboard/stats").statusCode(200).body("upcoming.employeeId", hasItem((int) person.id()));
        assertNoted(3);
        hr.put("/leave-requests/" + sick + "/cancel").statusCode(200);
        assertNoted(4);
    }

    @Test
    void soIsWhoeverReadsOrExportsTheValuesInTheAuditTrail() {
        admin.grants(hr, "HR", "AUDITOR");
        hr.get("/audit?subjectType=leave-request&subjectId=" + sick).statusCode(200);
        assertNoted(1);
        hr.get("/audit/export?format=json&subjectType=leave-request&subjectId=" + sick)
                .statusCode(200);
        assertNoted(2);
        hr.get("/audit/export?format=csv&subjectType=leave-request&subjectId=" + sick)
                .statusCode(200);
        assertNoted(3);
    }

    @Test
    void aListWithSeveralPeopleIsNotedForEach() {
        Person other = Person.hired(person.topology());
        other.hasApplied("sick", "2026-03-03", "2026-03-03");

        hr.get("/leave-requests?leaveType=sick&limit=200").statusCode(200);

        assertNoted(1);
        admin.get("/audit?action=sick-leave.read&actorId=" + hr.id() + "&personId=" + other.id())
                .body("items", hasSize(1));
    }

    @Test
    void onesOwnAndOtherLeaveAreNotNoted() {
        person.get("/leave-requests/" + sick).statusCode(200);
        person.get("/leave-requests/" + sick + "/history").statusCode(200);
        person.get("/employees/" + person.id() + "/balance").statusCode(200);
        Person well = Person.hired(person.topology());
        long holiday = well.hasApplied("annual", "2026-05-05", "2026-05-05");
        hr.get("/leave-requests?employeeId=" + well.id()).statusCode(200);
        hr.get("/employees/" + well.id() + "/balance").statusCode(200);

        hr.put("/leave-requests/" + holiday + "/approve").statusCode(200);
        hr.get("/leave-requests/" + holiday + "/history").statusCode(200);

        assertNoted(0);
        admin.get("/audit?action=sick-leave.read&personId=" + well.id()).body("items", hasSize(0));
    }
}
