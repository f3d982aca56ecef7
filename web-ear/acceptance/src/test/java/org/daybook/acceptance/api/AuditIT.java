package org.daybook.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit trail as auditors see it. */
@OnTopology
@Tag("smoke")
class AuditIT {

    private final Person admin;
    private final Person auditor;
    private final Person person;

    AuditIT(Topology topology) {
        admin = Person.administrator(topology);
        auditor = Person.hired(topology);
        admin.grants(auditor, "AUDITOR");
        person = Person.hired(topology);
    }

    private void moves(String department, String requestId) {
        String tag = admin.request().get("/employees/" + person.id()).header("ETag");
        admin.request()
                .contentType(Person.MERGE_PATCH)
                .header("If-Match", tag)
                .header("X-Request-Id", requestId)
                .body(Map.of("department", department))
                .patch("/employees/" + person.id())
                .then()
                .statusCode(200);
    }

    private JsonPath found(String query) {
        return auditor.get("/audit?" + query).statusCode(200).extract().jsonPath();
    }

    private String about() {
        return "subjectType=employee&subjectId=" + person.id();
    }

    @Test
    void aChangeIsThereWithWhoAndWhatAndThroughWhichExchange() {
        String exchange = "-" + UUID.randomUUID();
        moves("Elsewhere", exchange);

        auditor.get("/audit?correlationId=" + exchange)
                .statusCode(200)
                .body("nextCursor", nullValue())
                .body("items", hasSize(1))
                .body("items[0].action", is("employee.changed"))
                .body("items[0].actorKind", is("PERSON"))
                .body("items[0].actorId", equalTo((int) admin.id()))
                .body("items[0].channel", is("API"))
                .body("items[0].address", is("127.0.0.1"))
                .body("items[0].subjectType", is("employee"))
                .body("items[0].subjectId", equalTo((int) person.id()))
                .body("items[0].personId", equalTo((int) person.id()))
                .body("items[0].changes", hasSize(1))
                .body("items[0].changes[0].name", is("department"))
                .body("items[0].changes[0].before", startsWith("Department "))
                .body("items[0].changes[0].after", is("Elsewhere"))
                .body("items[0].erased", is(false));
    }

    @Test
    void everyFilterNarrows() {
        moves("First", "-first");
        String between = found(about()).getString("items[0].recordedAt");
        moves("Second", "-second");

        assertThat(departments(about())).startsWith("Second", "First");
        assertThat(departments(about() + "&from=" + encoded(between))).startsWith("Second", "First");
        assertThat(departments(about() + "&to=" + encoded(between))).doesNotContain("First", "Second");
        assertThat(departments(about() + "&action=employee.changed")).containsExactly("Second", "First");
        assertThat(departments(about() + "&actorId=" + admin.id())).startsWith("Second", "First");
        assertThat(departments(about() + "&actorId=" + person.id())).isEmpty();
        assertThat(departments(about() + "&channel=API")).startsWith("Second", "First");
        assertThat(departments(about() + "&channel=BROWSER")).isEmpty();
        assertThat(departments(about() + "&correlationId=-first")).containsExactly("First");
        assertThat(found("personId=" + person.id()).getList("items.personId", Long.class))
                .containsOnly(person.id());
        auditor.get("/audit?subjectId=1").statusCode(400).body("errors[0].pointer", is("/subjectId"));
    }

    private List<String> departments(String query) {
        return found(query).getList("items.changes.flatten().findAll { it.name == 'department' }.after", String.class);
    }

    private static String encoded(String moment) {
        return moment.replace("+", "%2B");
    }

    @Test
    void pagesLeadThroughAllRowsNewestFirst() {
        moves("First", "-a");
        moves("Second", "-b");
        List<Long> all = found(about()).getList("items.id", Long.class);

        List<Long> paged = new ArrayList<>();
        String cursor = "";
        do {
            Response page = auditor.request().get("/audit?" + about() + "&limit=1" + cursor);
            paged.addAll(page.jsonPath().getList("items.id", Long.class));
            String next = page.jsonPath().getString("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
            assertThat(page.header("Link") == null).isEqualTo(next == null);
        } while (cursor != null);

        assertThat(paged).containsExactlyElementsOf(all).hasSizeGreaterThanOrEqualTo(3);
        assertThat(all).isSortedAccordingTo((one, other) -> Long.compare(other, one));
        auditor.get("/audit?cursor=nonsense").statusCode(400).body("type", is("/problems/invalid-cursor"));
    }

    @Test
    void lookingAtTheTrailLeavesARowInIt() {
        String since = "from=" + Instant.now().minusSeconds(600);
        found(about());
        auditor.get("/audit/export?format=json&personId=" + person.id()).statusCode(200);

        auditor.get("/audit?actorId=" + auditor.id() + "&subjectType=audit-trail&" + since)
                .statusCode(200)
                .body("items[0].action", is("audit-trail.read"))
                .body("items[1].action", is("audit-trail.exported"))
                .body("items[1].personId", equalTo((int) person.id()))
                .body("items[2].personId", equalTo((int) person.id()))
                .body("items[2].changes.find { it.name == 'subjectId' }.after", is(String.valueOf(person.id())));
    }

    @Test
    void anExportHasEveryRowInTheFormThatWasAskedFor() {
        moves("=HYPERLINK(\"http://evil.test\")", "-a");
        moves("Second, \"quoted\"", "-b");
        List<Integer> ids = found(about()).getList("items.id");

        admin.get("/audit/export?" + about())
                .statusCode(200)
                .contentType("application/json")
                .body("items.id", equalTo(ids))
                .body("items[0].changes[0].after", is("Second, \"quoted\""));
        Response csv = auditor.request().accept("text/csv").get("/audit/export?" + about());
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"audit-trail.csv\"");
        List<String> lines = csv.asString().lines().toList();
        assertThat(lines).hasSize(ids.size() + 1);
        assertThat(lines.get(1)).startsWith(ids.get(0) + ",").contains(",'-b,employee," + person.id() + ",");
        assertThat(auditor.request().get("/audit/export?format=csv&" + about()).asString())
                .isEqualTo(csv.asString());
        auditor.get("/audit/export?format=xml").statusCode(400);
    }

    @Test
    void theTrailTellsHowFarItIsSealed() {
        Eventually.holds("the person's rows are sealed", Duration.ofSeconds(60), () -> {
            JsonPath state =
                    auditor.get("/audit/verification").statusCode(200).extract().jsonPath();
            return state.get("sealedUpTo") != null
                    && state.getLong("sealedUpTo") >= found(about()).getLong("items[0].id");
        });
        auditor.get("/audit/verification").body("sealedAt", notNullValue()).body("intact", not(is(false)));
    }

    @Test
    void aCheckThatIsAskedForSaysWhetherTheTrailIsWhole() {
        Instant asked = Instant.now();

        auditor.post("/audit/verification", Map.of()).statusCode(202);
        person.post("/audit/verification", Map.of()).statusCode(403);

        Eventually.holds("a check is over", Duration.ofMinutes(2), () -> {
            String checkedAt = auditor.get("/audit/verification").extract().path("checkedAt");
            return checkedAt != null
                    && OffsetDateTime.parse(checkedAt).toInstant().isAfter(asked);
        });
        auditor.get("/audit/verification")
                .body("intact", is(true))
                .body("violations", is(0))
                .body("rows", greaterThan(0))
                .body("head", matchesPattern("[0-9a-f]{64}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audit", "/audit/export", "/audit/verification"})
    void nobodyElseMayLook(String path) {
        Person hr = Person.hired(person.topology());
        admin.grants(hr, "HR");
        for (Person other : List.of(hr, person)) {
            other.get(path).statusCode(403).body("items", nullValue());
        }
        admin.get(path).statusCode(200);
    }

    @Test
    void noSecretIsInIt() {
        assertThat(auditor.request().get("/audit/export?format=csv").asString())
                .doesNotContain("argon2", "password_hash", org.daybook.acceptance.topology.SignIn.PASSWORD);
        auditor.get("/audit?action=access.signed-in&limit=5").body("items.actorKind", everyItem(is("PERSON")));
    }
}
