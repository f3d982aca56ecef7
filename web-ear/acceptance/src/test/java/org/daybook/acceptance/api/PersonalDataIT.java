package org.daybook.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.SignIn;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everything that is kept about one person, and nothing of anybody else. */
@OnTopology
@Tag("smoke")
class PersonalDataIT {

    private final Topology topology;
    private final Person admin;
    private final Person manager;
    private final Person person;
    private final Person colleague;

    PersonalDataIT(Topology topology) {
        this.topology = topology;
        admin = Person.administrator(topology);
        manager = admin.hires(Map.of("name", "Manager " + UUID.randomUUID()));
        person = Person.hiredFor(manager);
        colleague = Person.hiredFor(manager);
    }

    private Response export(Person reader) {
        return reader.request().get("/employees/" + person.id() + "/personal-data");
    }

    private void signsInWith(String userAgent) {
        RestAssured.given()
                .baseUri(topology.baseUri() + "/api/v1")
                .header("User-Agent", userAgent)
                .contentType(ContentType.JSON)
                .body(Map.of("email", person.email(), "password", SignIn.PASSWORD))
                .post("/auth/login")
                .then()
                .statusCode(200);
    }

    @Test
    void everythingAboutThePersonIsInIt() {
        long request = person.hasApplied("annual", "2026-06-01", "2026-06-05");
        manager.put("/leave-requests/" + request + "/reject", Map.of("comment", "Too many are away"))
                .statusCode(200);
        admin.post(
                        "/employees/" + person.id() + "/adjustments",
                        Map.of("leaveType", "annual", "year", 2026, "days", 1.5, "reason", "Moved house"))
                .statusCode(201);
        signsInWith("A client of my own");
        admin.post("/employees/" + person.id() + "/password-reset", Map.of()).statusCode(201);

        export(person)
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"personal-data-" + person.id() + ".json\"")
                .body("employee.email", is(person.email()))
                .body("employee.joiningDate", is("2020-01-01"))
                .body("account.state", is("ACTIVE"))
                .body("sessions.userAgent", hasItem("A client of my own"))
                .body("devices", not(hasSize(0)))
                .body("links.purpose", hasItem("RESET"))
                .body("requests", hasSize(1))
                .body("requests[0].request.id", equalTo((int) request))
                .body("requests[0].history.action", hasItems("SUBMITTED", "REJECTED"))
                .body("requests[0].history.comment", hasItem("Too many are away"))
                .body("ledger.kind", hasItems("GRANT", "DEBIT", "REVERSAL", "ADJUSTMENT"))
                .body("balances.find { it.leaveType == 'annual' && it.leaveYear == 2026 }.available", equalTo((float)
                        person.balance("annual", 2026).available()))
                .body("ledger.find { it.kind == 'ADJUSTMENT' }.reason", is("Moved house"))
                .body("mails.find { it.kind == 'LEAVE_DECIDED' }.subjectId", equalTo((int) request))
                .body("mails.recipientId.unique()", equalTo(List.of((int) person.id())))
                .body("mails.kind", hasItems("LEAVE_DECIDED", "PASSWORD_RESET"))
                .body("notifications.leaveDecided", is(true))
                .body(
                        "auditTrail.action",
                        hasItems(
                                "personal-data.exported",
                                "access.signed-in",
                                "leave-request.rejected",
                                "leave-request.submitted",
                                "leave-balance.adjusted",
                                "employee.hired"))
                .body("auditTrail.personId.unique()", equalTo(List.of((int) person.id())));
    }

    @Test
    void noValueOfAnybodyElseAndNoSecretIsInIt() {
        colleague.hasApplied("annual", "2026-06-01", "2026-06-05");
        long request = person.hasApplied("annual", "2026-06-01", "2026-06-05");
        manager.put("/leave-requests/" + request + "/approve").statusCode(200);
        signsInWith("Own");

        Response mine = export(person);

        assertThat(mine.asString())
                .contains(person.email())
                .doesNotContain(manager.email(), colleague.email(), Topology.ADMIN, nameOf(manager), nameOf(colleague))
                .doesNotContain("argon2", "Hash", "hash", "salt");
        mine.then()
                .body("requests.request.employeeId.unique()", equalTo(List.of((int) person.id())))
                .body("auditTrail.find { it.action == 'leave-request.submitted' }.address", is("127.0.0.1"))
                .body("auditTrail.find { it.action == 'leave-request.approved' }.address", nullValue())
                .body("auditTrail.find { it.action == 'employee.hired' }.address", nullValue());
    }

    @Test
    void whatThePersonDidToOthersIsInItWithoutTheirValues() {
        long request = colleague.hasApplied("annual", "2026-06-01", "2026-06-05");
        manager.put("/leave-requests/" + request + "/approve", Map.of("comment", "Have a rest"))
                .statusCode(200);

        Response did = manager.request().get("/employees/" + manager.id() + "/personal-data");

        assertThat(did.asString()).doesNotContain("Have a rest", colleague.email(), nameOf(colleague));
        String decision = "auditTrail.find { it.action == 'leave-request.approved' }";
        did.then()
                .body(decision + ".subjectId", equalTo((int) request))
                .body(decision + ".personId", equalTo((int) colleague.id()))
                .body(decision + ".address", is("127.0.0.1"))
                .body(decision + ".changes", hasSize(0));
    }

    private String nameOf(Person other) {
        return admin.get("/employees/" + other.id()).extract().path("name");
    }

    @Test
    void onlyThePersonHrAndAdministratorsGetIt() {
        Person hr = Person.hired(topology);
        admin.grants(hr, "HR");
        Person auditor = Person.hired(topology);
        admin.grants(auditor, "AUDITOR");

        assertThat(export(hr).statusCode()).isEqualTo(200);
        assertThat(export(admin).statusCode()).isEqualTo(200);
        for (Person other : List.of(manager, colleague, auditor)) {
            export(other).then().statusCode(403).body("employee", nullValue());
        }
        hr.get("/employees/999999999/personal-data").statusCode(404);
        colleague.get("/employees/999999999/personal-data").statusCode(403);
    }

    @Test
    void whoExportedItIsInTheAuditTrail() {
        export(admin).then().statusCode(200);

        admin.get("/audit?action=personal-data.exported&subjectType=personal-data&subjectId=" + person.id())
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].actorId", equalTo((int) admin.id()))
                .body("items[0].personId", equalTo((int) person.id()));
    }
}
