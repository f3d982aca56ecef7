package org.daybook.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.acceptance.access.ServedDocument.Operation;
import org.daybook.acceptance.topology.Node;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Text that means something to a database, to a log or to a header stays text, wherever the document lets it in. */
@OnTopology
class InjectionIT {

    private static final List<String> QUERIES = List.of(
            "'",
            "\"",
            "\\",
            "' OR '1'='1",
            "' OR 1=1 --",
            "'; DROP TABLE employee.employees; --",
            "' UNION SELECT NULL,NULL,NULL --",
            "1 AND (SELECT 1 FROM pg_sleep(5))",
            "') OR pg_sleep(5) IS NULL --",
            "$$; SELECT pg_sleep(5); $$",
            "%",
            "_",
            "%' ESCAPE '!",
            "id; SELECT 1",
            "id DESC",
            "${7*7}",
            "#{7*7}",
            "{{7*7}}",
            ":visibleTo",
            "?",
            "<script>alert(1)</script>",
            "*)(uid=*))(|(uid=*",
            "../../etc/passwd",
            "\u2019 OR 1=1");
    private static final long LONGEST_MILLIS = 4_000;

    private final Topology topology;
    private final Cast cast;
    private final Wire wire;
    private final ServedDocument document;

    InjectionIT(Topology topology) {
        this.topology = topology;
        cast = Cast.at(topology);
        wire = cast.wire();
        document = new ServedDocument(wire);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @TestFactory
    Stream<DynamicTest> everyQueryParameterTakesTextAsText() {
        return document.operations().stream()
                .filter(operation -> !operation.queries().isEmpty())
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> query(operation)));
    }

    private void query(Operation operation) {
        Cell cell = Cell.allowed(cast, Line.find(operation.method(), operation.path()));
        Call plain = Calls.of(cell);
        for (String name : operation.queries()) {
            for (String text : QUERIES) {
                String separator = plain.path().contains("?") ? "&" : "?";
                String target = plain.path() + separator + name + "=" + encoded(text);
                Call call = new Call(operation.method(), target, plain.body(), plain.headers());
                long begun = System.nanoTime();

                Answer answer = wire.send(call, cell.authorization());

                assertThat((System.nanoTime() - begun) / 1_000_000)
                        .as(call.toString())
                        .isLessThan(LONGEST_MILLIS);
                assertThat(answer.status()).as("%s: %s", call, answer).isIn(200, 400);
                for (JsonNode found : answer.json().path("items")) {
                    // The wildcards of a pattern are letters like others.
                    assertThat(found.toString()).as(call.toString()).contains(text);
                }
            }
        }
        assertThat(wire.asAdministrator(Call.get("/employees?limit=1")).json().get("items"))
                .hasSize(1);
    }

    @Test
    void thereIsNoSortingByWhatACallerNames() {
        for (String name : List.of("sort", "order", "orderBy", "sortBy", "fields", "filter", "where", "offset")) {
            Answer answer = wire.send(Call.get("/employees?" + name + "=name"), cast.token(Role.ADMIN));
            assertThat(answer.status()).as(name).isEqualTo(400);
        }
    }

    @Test
    void aLineBreakMakesNoLogRecordAndNoHeader() throws IOException {
        Map<Path, Long> ends = logEnds();
        String mark = "forged-" + UUID.randomUUID();
        String record = "{\"Level\":\"SEVERE\",\"LogMessage\":\"" + mark + "\"}";
        for (String lineBreak : List.of("\r\n", "\n", "\r", "\u2028", "\u0085", "\u0000\n")) {
            String forged = "x" + lineBreak + record + lineBreak + "X-Injected: " + mark + lineBreak + lineBreak;
            for (Operation operation : lasting()) {
                for (Call call : hostile(operation, forged)) {
                    Answer answer = wire.send(call, cast.token(Role.ADMIN));
                    assertThat(answer.status()).as("%s: %s", call, answer).isLessThan(500);
                    assertThat(answer.headers().map()).as(call.toString()).doesNotContainKey("x-injected");
                    assertThat(answer.headers().map().toString()).doesNotContain(mark);
                }
            }
        }

        List<String> written = writtenSince(ends);
        assertThat(written).isNotEmpty();
        for (String line : written) {
            JsonNode parsed = assertRecord(line);
            assertThat(parsed.path("LogMessage").asText())
                    .doesNotStartWith(mark)
                    .doesNotStartWith("X-Injected");
            assertThat(line).doesNotStartWith(record);
        }
    }

    /** All but those that would end the session that the calls are made in. */
    private List<Operation> lasting() {
        return document.operations().stream()
                .filter(operation -> !operation.path().startsWith("/auth/logout"))
                .toList();
    }

    /** The text in each query parameter and each textual member of the body. */
    private List<Call> hostile(Operation operation, String forged) {
        List<Call> calls = new ArrayList<>();
        String path = operation.path().equals("/")
                ? ""
                : operation.path().replaceAll("\\{\\w+}", Long.toString(Cast.UNKNOWN));
        for (String name : operation.texts()) {
            calls.add(Call.of(operation.method(), path + "?" + name + "=" + encoded(forged)));
        }
        calls.add(Call.of(operation.method(), path + "/" + encoded(forged)));
        if (operation.bodySchema() != null) {
            for (String member : document.members(operation.bodySchema())) {
                ObjectNode body = Answer.JSON.createObjectNode();
                body.set(member, TextNode.valueOf(forged));
                calls.add(Call.of(operation.method(), path, body.toString()));
            }
        }
        calls.add(Call.of(operation.method(), path)
                .with("User-Agent", printable(forged))
                .with("Origin", printable(forged))
                .with("X-Request-Id", printable(forged))
                .with("X-Forwarded-For", printable(forged))
                .with("Idempotency-Key", printable(forged)));
        return calls;
    }

    /** As far as it can be written into a header at all. */
    private static String printable(String text) {
        return text.replaceAll("[^ -~]", "%0d%0a").strip();
    }

    private static JsonNode assertRecord(String line) {
        try {
            JsonNode record = Answer.JSON.readTree(line);
            assertThat(record.isObject()).as(line).isTrue();
            return record;
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not one JSON record: " + line, e);
        }
    }

    private List<Path> logs() {
        return topology.nodes().stream()
                .map(Node::log)
                // The launcher's own messages are for people; what its node writes is kept beside the data.
                .map(log -> {
                    Path kept = log.resolveSibling("data").resolve("logs").resolve("node.log");
                    return Files.exists(kept) ? kept : log;
                })
                .toList();
    }

    private Map<Path, Long> logEnds() throws IOException {
        Map<Path, Long> ends = new HashMap<>();
        for (Path log : logs()) {
            ends.put(log, Files.size(log));
        }
        return ends;
    }

    private List<String> writtenSince(Map<Path, Long> ends) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path log : logs()) {
            byte[] all = Files.readAllBytes(log);
            int from = (int) Math.min(ends.get(log), all.length);
            String text = new String(all, from, all.length - from, StandardCharsets.UTF_8);
            // The last line may be half written.
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            whole.lines().filter(line -> !line.isBlank()).forEach(lines::add);
        }
        return lines;
    }
}
