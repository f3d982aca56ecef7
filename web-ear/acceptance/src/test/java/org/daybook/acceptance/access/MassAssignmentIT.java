package org.daybook.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.acceptance.access.ServedDocument.Operation;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Nobody writes what is not theirs to write by naming it: every body of the document refuses what its schema lacks. */
@OnTopology
class MassAssignmentIT {

    private static final Map<String, String> NOT_TO_BE_WRITTEN = Map.ofEntries(
            Map.entry("id", "1"),
            Map.entry("status", "\"APPROVED\""),
            Map.entry("approvedBy", "1"),
            Map.entry("decidedAt", "\"2026-01-01T00:00:00Z\""),
            Map.entry("employeeId", "1"),
            Map.entry("level", "9"),
            Map.entry("workingDays", "0"),
            Map.entry("balance", "100"),
            Map.entry("available", "100"),
            Map.entry("createdAt", "\"2026-01-01T00:00:00Z\""),
            Map.entry("updatedAt", "\"2026-01-01T00:00:00Z\""),
            Map.entry("version", "7"),
            Map.entry("roles", "[\"ADMIN\"]"),
            Map.entry("active", "true"),
            Map.entry("actorId", "1"),
            Map.entry("passwordHash", "\"x\""),
            Map.entry("__proto__", "{}"),
            Map.entry("class", "\"java.lang.String\""));

    private final Cast cast;
    private final Wire wire;
    private final ServedDocument document;

    MassAssignmentIT(Topology topology) {
        cast = Cast.at(topology);
        wire = cast.wire();
        document = new ServedDocument(wire);
    }

    @TestFactory
    Stream<DynamicTest> everyBodyRefusesOtherMembers() {
        List<Operation> writable = document.operations().stream()
                .filter(operation -> operation.bodySchema() != null)
                .toList();
        assertThat(writable).hasSizeGreaterThan(10);
        return writable.stream().map(operation -> DynamicTest.dynamicTest(operation.name(), () -> refuses(operation)));
    }

    private void refuses(Operation operation) throws JsonProcessingException {
        Cell cell = Cell.allowed(cast, Line.find(operation.method(), operation.path()));
        Call good = Calls.of(cell);
        Set<String> own = document.members(operation.bodySchema());
        assertThat(own).as(operation.bodySchema()).isNotEmpty();
        for (Map.Entry<String, String> member : NOT_TO_BE_WRITTEN.entrySet()) {
            if (!own.contains(member.getKey())) {
                ObjectNode body = (ObjectNode) Answer.JSON.readTree(good.body() == null ? "{}" : good.body());
                body.set(member.getKey(), Answer.JSON.readTree(member.getValue()));
                Call call = new Call(good.method(), good.path(), body.toString(), good.headers());

                Answer answer = wire.send(call, cell.authorization());

                assertThat(answer.status()).as("%s: %s", call, answer).isEqualTo(400);
                assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/" + member.getKey());
            }
        }
        assertThat(wire.send(good, cell.authorization()).status()).isIn(operation.successes());
    }
}
