package org.daybook.acceptance.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.acceptance.edge.RawExchange.Answer;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Some four hundred inputs that nobody should send: each is refused as a client error, in the one problem form. */
@OnTopology
class HostileInputIT {

    /** Stands for the administrator's header line in the tables. */
    private static final String ADMIN_MARK = "<<administrator>>";

    private static final String JSON = "Content-Type: application/json";
    private static final int MEBIBYTE = 1024 * 1024;

    private final RawExchange exchange;
    private final Topology topology;
    private final String admin;

    HostileInputIT(Topology topology) {
        this.topology = topology;
        exchange = new RawExchange(topology.baseUri());
        admin = "Authorization: " + topology.authorization(Topology.ADMIN);
    }

    @AfterEach
    void theServerIsNoneTheWorse() {
        RestAssured.given()
                .baseUri(topology.baseUri().toString())
                .get("/health/live")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "bodies.tsv", delimiter = '\t', quoteCharacter = '`')
    void bodies(String code, String body) throws IOException {
        for (String target : List.of("/api/v1/employees", "/api/v1/leave-requests", "/api/v1/leave-requests/preview")) {
            Refusal.in(post(target, body)).hasCode(code);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "employee-members.tsv", delimiter = '\t', quoteCharacter = '`')
    void membersOfAPerson(String pointer, String member) throws IOException {
        String body = with(
                member,
                "\"name\":\"N\"",
                "\"email\":\"hostile@daybook.test\"",
                "\"department\":\"D\"",
                "\"joiningDate\":\"2026-01-01\"");
        Refusal.in(post("/api/v1/employees", body)).hasCode("validation-failed").pointsTo(pointer);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "leave-members.tsv", delimiter = '\t', quoteCharacter = '`')
    void membersOfALeaveRequest(String pointer, String member) throws IOException {
        String body =
                with(member, "\"leaveType\":\"annual\"", "\"startDate\":\"2026-06-01\"", "\"endDate\":\"2026-06-02\"");
        Refusal.in(post("/api/v1/leave-requests", body))
                .hasCode("validation-failed")
                .pointsTo(pointer);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "adjustment-members.tsv", delimiter = '\t', quoteCharacter = '`')
    void membersOfAnAdjustment(String pointer, String member) throws IOException {
        String body = with(member, "\"leaveType\":\"annual\"", "\"year\":2026", "\"days\":1", "\"reason\":\"R\"");
        // About somebody else: whoever corrects their own balance is refused before the body is read.
        Refusal.in(post("/api/v1/employees/" + colleague() + "/adjustments", body))
                .hasCode("validation-failed")
                .pointsTo(pointer);
    }

    private long colleague() {
        String unique = UUID.randomUUID().toString();
        return RestAssured.given()
                .baseUri(topology.baseUri().toString())
                .header("Authorization", topology.authorization(Topology.ADMIN))
                .contentType("application/json")
                .body(Map.of(
                        "name",
                        unique,
                        "email",
                        unique + "@daybook.test",
                        "department",
                        unique,
                        "joiningDate",
                        "2020-01-01"))
                .post("/api/v1/employees")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "queries.tsv", delimiter = '\t', quoteCharacter = '`')
    void queries(String code, String target) throws IOException {
        Refusal.in(exchange.send("GET", Payload.text(target), List.of(admin), new byte[0]))
                .hasCode(code);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(resources = "targets.tsv", delimiter = '\t', quoteCharacter = '`')
    void targets(String code, String method, String target) throws IOException {
        Refusal.in(exchange.send(method, target, List.of(admin), new byte[0])).hasCode(code);
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvFileSource(resources = "exchanges.tsv", delimiter = '\t', quoteCharacter = '`')
    void exchanges(String code, String method, String target, String headers, String body) throws IOException {
        List<String> lines = Stream.of(headers.split("\\|"))
                .filter(line -> !line.isEmpty())
                .map(line -> line.equals(ADMIN_MARK) ? admin : line)
                .map(Payload::text)
                .toList();
        Refusal.in(exchange.send(method, target, lines, Payload.bytes(body))).hasCode(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/employees", "/api/v1/leave-requests", "/api/v1/leave-requests/preview"})
    void sixtyMebibytesAreNotTakenIn(String target) throws IOException {
        List<String> headers = List.of(admin, JSON);

        Refusal.in(exchange.announce("POST", target, headers, 60L * MEBIBYTE)).hasCode("too-large");
        Refusal.in(exchange.sendChunks("POST", target, headers, new byte[1024], 128))
                .hasCode("too-large");
    }

    @Test
    void anEndlessBodyIsCutOff() throws IOException {
        Answer answer = exchange.sendChunks("POST", "/api/v1/employees", List.of(admin, JSON), new byte[MEBIBYTE], 60);

        assertThat(answer.status()).isEqualTo(413);
    }

    private Answer post(String target, String body) throws IOException {
        return exchange.send("POST", target, List.of(admin, JSON), Payload.bytes(body));
    }

    /** The members as a JSON object, with the given one in the place of the good one of the same name. */
    private static String with(String member, String... good) {
        String name = member.substring(0, member.indexOf(':'));
        Stream<String> others = Stream.of(good).filter(other -> !other.startsWith(name + ":"));
        return Stream.concat(others, Stream.of(member)).collect(Collectors.joining(",", "{", "}"));
    }
}
