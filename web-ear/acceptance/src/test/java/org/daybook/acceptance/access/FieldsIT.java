package org.daybook.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daybook.acceptance.access.ServedDocument.Operation;
import org.daybook.acceptance.topology.Eventually;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of what somebody may see, they see the members that are meant for them, and no other. */
@OnTopology
class FieldsIT {

    private static final Set<String> DIRECTORY =
            Set.of("id", "name", "email", "department", "managerId", "location", "active", "version");
    private static final Set<String> PARTICULARS =
            Set.of("joiningDate", "leavingDate", "locale", "roles", "createdAt", "updatedAt");
    private static final Set<String> LEAVE = Set.of(
            "id",
            "employeeId",
            "leaveType",
            "startDate",
            "endDate",
            "startPart",
            "endPart",
            "workingDays",
            "reason",
            "status",
            "level",
            "approvedBy",
            "decidedAt",
            "createdAt",
            "updatedAt",
            "version",
            "documentState",
            "documentDue",
            "continues");
    private static final Set<String> AWAY = Set.of("employeeId", "name", "startDate", "endDate");

    private final Topology topology;
    private final Cast cast;
    private final Wire wire;

    FieldsIT(Topology topology) {
        this.topology = topology;
        cast = Cast.at(topology);
        wire = cast.wire();
    }

    private JsonNode get(Onlooker viewer, String path) {
        Answer answer = wire.send(Call.get(path), cast.token(viewer.role()));
        assertThat(answer.status()).as("%s by %s: %s", path, viewer, answer).isEqualTo(200);
        return answer.json();
    }

    private static Set<String> members(JsonNode object) {
        Set<String> members = new TreeSet<>();
        object.fieldNames().forEachRemaining(members::add);
        return members;
    }

    private static Set<String> person(boolean full) {
        Set<String> members = new TreeSet<>(DIRECTORY);
        if (full) {
            members.addAll(PARTICULARS);
        }
        return members;
    }

    @ParameterizedTest
    @EnumSource(names = {"PEER", "MANAGER", "MANAGERS_MANAGER", "OTHER_MANAGER", "HR", "ADMIN", "AUDITOR"})
    void thePersonManagersAndOfficesSeeTheParticulars(Onlooker viewer) {
        for (Role owner : Role.values()) {
            boolean office = viewer.role().granted().isPresent();
            Column relation = viewer.role().relationTo(owner);

            assertThat(members(get(viewer, "/employees/" + cast.id(owner))))
                    .as("%s sees %s", viewer, owner)
                    .isEqualTo(person(office || relation != Column.OTHER));
            JsonNode listed = get(
                            viewer,
                            "/employees?active=" + (owner != Role.FORMER) + "&q="
                                    + cast.person(owner).email())
                    .get("items");
            assertThat(members(listed.get(0)))
                    .as("%s lists %s", viewer, owner)
                    .isEqualTo(person(office || relation == Column.OWN || relation == Column.MANAGER));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MANAGER", "MANAGERS_MANAGER"})
    void managersSeeThatSomebodyIsAbsentNotThatTheyAreSick(Onlooker viewer) {
        long sick = approved("sick");
        long annual = approved("annual");
        String member = "/employees/" + cast.id(Role.MEMBER);

        JsonNode request = get(viewer, "/leave-requests/" + sick);
        assertThat(members(request)).isEqualTo(LEAVE);
        assertAbsent(request);
        assertAbsent(find(get(viewer, "/leave-requests?limit=200&employeeId=" + cast.id(Role.MEMBER)), sick));
        assertAbsent(find(get(viewer, member + "/leave-history?limit=200"), sick));
        assertThat(get(viewer, "/leave-requests?leaveType=sick&employeeId=" + cast.id(Role.MEMBER))
                        .get("items"))
                .isEmpty();
        assertThat(types(get(viewer, member + "/balance").get("balances")))
                .doesNotContain("sick")
                .contains("annual");
        assertThat(types(accounts(get(viewer, member + "/ledger"))))
                .doesNotContain("sick")
                .contains("annual");
        assertThat(get(viewer, member + "/ledger?leaveType=sick").get("accounts"))
                .isEmpty();
        assertThat(types(get(viewer, "/dashboard/stats").get("byLeaveType")))
                .doesNotContain("sick")
                .contains("absent");
        assertThat(types(get(viewer, "/dashboard/stats").get("upcoming"))).doesNotContain("sick");
        assertThat(comments(get(viewer, "/leave-requests/" + sick + "/history")))
                .containsOnlyNulls();

        JsonNode open = get(viewer, "/leave-requests/" + annual);
        assertThat(open.get("leaveType").asText()).isEqualTo("annual");
        assertThat(open.get("reason").asText()).isEqualTo(Cast.secret(Role.MEMBER));
    }

    @Test
    void whoDecidesIsNotToldByTheAnswerEither() {
        long sick = cast.pending(cast.person(Role.MEMBER), "sick");

        Answer decided = wire.send(
                Call.of("PUT", "/leave-requests/" + sick + "/approve", "{\"comment\":\"Get well\"}"),
                cast.token(Role.LEAD));

        assertThat(decided.status()).isEqualTo(200);
        assertAbsent(decided.json());
        // Their own words are no secret to them.
        assertThat(comments(get(Onlooker.MANAGER, "/leave-requests/" + sick + "/history")))
                .contains("Get well");
    }

    @Test
    void thePersonAndTheOfficesSeeAll() {
        long sick = approved("sick");

        for (Role reader : List.of(Role.MEMBER, Role.HR, Role.ADMIN, Role.AUDITOR)) {
            JsonNode request = wire.send(Call.get("/leave-requests/" + sick), cast.token(reader))
                    .json();
            assertThat(request.get("leaveType").asText()).as(reader.toString()).isEqualTo("sick");
            assertThat(request.get("reason").asText()).isEqualTo(Cast.secret(Role.MEMBER));
        }
        JsonNode own =
                wire.send(Call.get("/dashboard/stats"), cast.token(Role.MEMBER)).json();
        assertThat(types(own.get("byLeaveType"))).contains("sick").doesNotContain("absent");
    }

    @Test
    void thePolicyMayLetManagersSeeIt() throws SQLException {
        long sick = approved("sick");
        try {
            topology.database().execute("UPDATE leave.leave_types SET visible_to_managers = true WHERE code = 'sick'");
            assertBecomes(sick, "sick");
            assertThat(get(Onlooker.MANAGER, "/leave-requests/" + sick)
                            .get("reason")
                            .asText())
                    .isEqualTo(Cast.secret(Role.MEMBER));
        } finally {
            topology.database().execute("UPDATE leave.leave_types SET visible_to_managers = false WHERE code = 'sick'");
            assertBecomes(sick, "absent");
        }
    }

    private void assertBecomes(long request, String shown) {
        Eventually.holds(
                "the manager sees " + shown,
                Duration.ofSeconds(30),
                () -> get(Onlooker.MANAGER, "/leave-requests/" + request)
                        .get("leaveType")
                        .asText()
                        .equals(shown));
    }

    @Test
    @Tag("smoke")
    void colleaguesSeeWhoIsAwayAndNothingElse() {
        approved("sick");
        String preview = "{\"leaveType\":\"annual\",\"startDate\":\"2026-03-09\",\"endDate\":\"2026-03-31\"}";

        Answer answer = wire.send(Call.of("POST", "/leave-requests/preview", preview), cast.token(Role.PEER));

        assertThat(answer.json().get("alsoAway"))
                .isNotEmpty()
                .allSatisfy(away -> assertThat(members(away)).isEqualTo(AWAY));
        assertThat(answer.body()).doesNotContain("sick", Cast.secret(Role.MEMBER));
    }

    @ParameterizedTest
    @EnumSource(names = {"PEER", "OTHER_MANAGER"})
    void noAnswerHoldsTheReasonOfSomebodyElse(Onlooker viewer) {
        Line reading = Line.find("GET", "/leave-requests/{id}");
        List<String> secrets = Stream.of(Role.values())
                .filter(owner -> Outcome.about(reading, viewer, owner) != Outcome.DONE)
                .map(Cast::secret)
                .toList();
        var kept = Cell.nothingKept();
        for (Operation operation : new ServedDocument(wire).operations()) {
            if (operation.method().equals("GET")) {
                Line line = Line.find("GET", operation.path());
                for (Subject subject : Subject.of(line, viewer)) {
                    Cell cell = new Cell(cast, line, viewer, subject, kept);
                    assertThat(wire.send(Calls.of(cell), cell.authorization()).body())
                            .as("%s %s", operation.name(), cell)
                            .doesNotContain(secrets);
                }
            }
        }
    }

    private long approved(String type) {
        long request = cast.pending(cast.person(Role.MEMBER), type);
        wire.asAdministrator(Call.of("PUT", "/leave-requests/" + request + "/approve", "{\"comment\":\"Get well\"}"));
        return request;
    }

    private static void assertAbsent(JsonNode request) {
        assertThat(request.get("leaveType").asText()).isEqualTo("absent");
        assertThat(request.get("reason").isNull()).isTrue();
    }

    private static JsonNode find(JsonNode page, long id) {
        for (JsonNode item : page.get("items")) {
            if (item.get("id").asLong() == id) {
                return item;
            }
        }
        throw new AssertionError("Request " + id + " is not in " + page);
    }

    private static List<JsonNode> accounts(JsonNode ledger) {
        return ledger.get("accounts").findValues("balance");
    }

    private static List<String> types(Iterable<JsonNode> items) {
        List<String> types = new ArrayList<>();
        items.forEach(item -> types.add(item.get("leaveType").asText()));
        return types;
    }

    private static List<String> comments(JsonNode history) {
        List<String> comments = new ArrayList<>();
        history.get("items").forEach(step -> comments.add(step.get("comment").textValue()));
        return comments;
    }
}
