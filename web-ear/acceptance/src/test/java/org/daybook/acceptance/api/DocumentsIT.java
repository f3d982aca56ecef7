package org.daybook.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Certificates: the person and HR deal with them, nobody else learns of them. Today is Monday, 2 March 2026. */
@OnTopology
@Tag("smoke")
class DocumentsIT {

    private static final String PDF = "application/pdf";

    private final Person admin;
    private final Person hr;
    private final Person manager;
    private final Person ada;
    private final long sick;

    DocumentsIT(Topology topology) {
        admin = Person.administrator(topology);
        hr = Person.hired(topology);
        admin.grants(hr, "HR");
        manager = Person.hired(topology);
        ada = Person.hiredFor(manager);
        admin.post(
                        "/policies",
                        Map.of(
                                "leaveType",
                                "sick",
                                "group",
                                Map.of("kind", "PERSON", "value", Long.toString(ada.id())),
                                "validFrom",
                                "2026-01-01",
                                "rules",
                                Map.of(
                                        "earning", Map.of("yearlyEntitlement", 20),
                                        "booking", Map.of("documentAfterDays", 3, "documentWithinDays", 7))))
                .statusCode(201)
                .body("rules.booking.documentAfterDays", is(3))
                .body("rules.booking.documentWithinDays", is(7))
                .body("rules.booking.interruptsLeave", nullValue());
        sick = ada.hasApplied("sick", "2026-03-02", "2026-03-05");
    }

    private static long idOf(HttpResponse<byte[]> made) {
        assertThat(made.statusCode()).as(text(made)).isEqualTo(201);
        return JsonPath.from(text(made)).getLong("id");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private String documents() {
        return "/leave-requests/" + sick + "/documents";
    }

    @Test
    void aCertificateThatIsWantedIsRecorded() {
        ada.get("/leave-requests/" + sick).body("documentState", is("WANTED")).body("documentDue", is("2026-03-09"));
        manager.get("/leave-requests/" + sick)
                .body("leaveType", is("absent"))
                .body("documentState", is("NONE"))
                .body("documentDue", nullValue());

        HttpResponse<byte[]> made =
                new Papers(ada).add(sick, PDF, Papers.file(PDF, 1000), "File-Name", "Krankmeldung%20M%C3%A4rz.pdf");

        long id = idOf(made);
        assertThat(made.headers().firstValue("Location")).hasValue("/api/v1" + documents() + "/" + id);
        ada.get("/leave-requests/" + sick).body("documentState", is("RECORDED"));
        ada.get(documents())
                .statusCode(200)
                .body("items.name", contains("Krankmeldung März.pdf"))
                .body("items[0].mediaType", is(PDF))
                .body("items[0].bytes", is(1000))
                .body("items[0].addedBy", equalTo((int) ada.id()));
        admin.get("/audit?action=leave-document.added&personId=" + ada.id()).body("items", hasSize(1));
    }

    @Test
    void itIsReadAsAFileAndEachReadingBySomebodyElseIsNoted() {
        byte[] file = Papers.file("image/png", 700_000);
        long id = idOf(new Papers(ada).add(sick, "image/png", file, "File-Name", "a%22b%0xx".replace("%0xx", ".png")));

        for (Person reader : List.of(ada, hr)) {
            HttpResponse<byte[]> read = new Papers(reader).read(sick, id);

            assertThat(read.statusCode()).isEqualTo(200);
            assertThat(read.body()).isEqualTo(file);
            assertThat(read.headers().firstValue("Content-Type")).hasValue("image/png");
            assertThat(read.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(read.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(read.headers().firstValue("Content-Disposition"))
                    .hasValue("attachment; filename=\"document-" + id + "\"; filename*=UTF-8''a%22b.png");
        }

        admin.get("/audit?action=leave-document.read&personId=" + ada.id())
                .body("items.actorId", contains((int) hr.id()));
        admin.get("/audit?action=sick-leave.read&actorId=" + hr.id() + "&personId=" + ada.id())
                .body("items", hasSize(1));
    }

    @Test
    void nobodyElseLearnsOfIt() {
        long id = idOf(new Papers(ada).add(sick, PDF, Papers.file(PDF, 100)));
        Person peer = Person.hired(ada.topology());
        Person auditor = Person.hired(ada.topology());
        admin.grants(auditor, "AUDITOR");

        manager.get(documents()).statusCode(403);
        auditor.get(documents()).statusCode(403);
        peer.get(documents()).statusCode(404);
        assertThat(new Papers(manager).read(sick, id).statusCode()).isEqualTo(403);
        assertThat(new Papers(peer).read(sick, id).statusCode()).isEqualTo(404);
        assertThat(new Papers(peer).add(sick, PDF, Papers.file(PDF, 100)).statusCode())
                .isEqualTo(404);
        assertThat(new Papers(manager).add(sick, PDF, Papers.file(PDF, 100)).statusCode())
                .isEqualTo(403);
        hr.get("/leave-requests/" + sick + "/documents/" + (id + 1_000_000)).statusCode(404);
        long other = Person.hired(ada.topology()).hasApplied("annual", "2026-03-09", "2026-03-09");
        assertThat(new Papers(hr).read(other, id).statusCode()).isEqualTo(404);
    }

    @Test
    void hrDeletesItAndThePersonDoesNot() {
        long id = idOf(new Papers(hr).add(sick, PDF, Papers.file(PDF, 100)));
        ada.request().delete(documents() + "/" + id).then().statusCode(403);

        hr.request().delete(documents() + "/" + id).then().statusCode(204);

        hr.request().delete(documents() + "/" + id).then().statusCode(404);
        ada.get(documents()).body("items", empty());
        ada.get("/leave-requests/" + sick).body("documentState", is("WANTED")).body("documentDue", is("2026-03-09"));
        admin.get("/audit?action=leave-document.deleted&personId=" + ada.id()).body("items", hasSize(1));
    }

    @Test
    void itIsInTheExportOfPersonalData() {
        idOf(new Papers(ada).add(sick, PDF, Papers.file(PDF, 321), "File-Name", "note.pdf"));

        ada.get("/employees/" + ada.id() + "/personal-data")
                .statusCode(200)
                .body("documents.name", contains("note.pdf"))
                .body("documents.bytes", contains(321));
    }

    @Test
    void theLargestIsTakenAndTenOfARequest() {
        assertThat(idOf(new Papers(ada).add(sick, PDF, Papers.file(PDF, Papers.LARGEST))))
                .isPositive();
        assertThat(new Papers(ada)
                        .addTooMuch(sick, PDF, Papers.file(PDF, Papers.LARGEST + 1))
                        .statusCode())
                .isEqualTo(413);
        for (int i = 0; i < 9; i++) {
            idOf(new Papers(ada).add(sick, PDF, Papers.file(PDF, 100)));
        }
        assertThat(new Papers(ada).add(sick, PDF, Papers.file(PDF, 100)).statusCode())
                .isEqualTo(409);
    }
}
