package org.daybook.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daybook.acceptance.access.ServedDocument.Operation;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every operation of the served document x every kind of viewer x every kind of subject: the answer is the one that the
 * table declares. What may not be known looks as if it did not exist, to the last header.
 */
@OnTopology
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixIT {

    /** One operation of each kind: they take every way that a call is judged on. */
    private static final Set<String> FEW = Set.of(
            "GET /employees/{id}/balance",
            "PATCH /employees/{id}",
            "PUT /leave-requests/{id}/approve",
            "GET /employees");

    private static final Set<Integer> TELLING_NOTHING = Set.of(401, 404);

    private final Wire wire;
    private final ServedDocument document;
    private final Map<String, Long> kept = Cell.nothingKept();
    private Cast cast;
    private Map<Role, String> tags;

    AccessMatrixIT(Topology topology) {
        wire = new Wire(topology);
        document = new ServedDocument(wire);
    }

    private synchronized Cast cast() {
        if (cast == null) {
            cast = Cast.at(wire.topology());
            tags = cast.tags();
        }
        return cast;
    }

    @Test
    @Tag("smoke")
    void theTableHasEveryOperationOfTheDocumentAndNoOther() {
        // The document does not describe itself.
        Stream<String> lines = Line.all().map(line -> line.name()).filter(line -> !line.startsWith("GET /openapi."));

        assertThat(document.operations().stream().map(Operation::name))
                .containsExactlyInAnyOrderElementsOf(lines.toList());
    }

    @TestFactory
    Stream<DynamicTest> everyCell() {
        return document.operations().stream()
                .map(operation ->
                        DynamicTest.dynamicTest(operation.name(), () -> walk(operation, EnumSet.allOf(Subject.class))));
    }

    @TestFactory
    @Tag("smoke")
    Stream<DynamicTest> someCells() {
        Set<Subject> subjects = EnumSet.of(Subject.TEAM_MEMBER, Subject.NOBODY);
        return document.operations().stream()
                .filter(operation -> FEW.contains(operation.name()))
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> walk(operation, subjects)));
    }

    @AfterAll
    void whatRefusedCallsWereAboutIsAsItWas() {
        assertThat(cast().tags()).isEqualTo(tags);
        kept.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("leave "))
                .forEach(entry -> assertThat(cast().history(entry.getValue()))
                        .as(entry.getKey())
                        .hasSize(1));
    }

    private void walk(Operation operation, Set<Subject> subjects) {
        Line line = Line.find(operation.method(), operation.path());
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (Onlooker viewer : Onlooker.values()) {
            Map<Integer, Map<String, String>> looks = new HashMap<>();
            for (Subject subject : Subject.of(line, viewer)) {
                if (subjects.contains(subject)) {
                    Cell cell = new Cell(cast(), line, viewer, subject, kept);
                    Answer answer = answerTo(cell, operation, wrong);
                    if (TELLING_NOTHING.contains(answer.status())) {
                        looks.computeIfAbsent(answer.status(), status -> new TreeMap<>())
                                .put(answer.appearance(cell.id()), cell.toString());
                    }
                    cells++;
                }
            }
            // Whoever is refused without being told why cannot tell one refusal from another.
            TELLING_NOTHING.stream()
                    .filter(status -> looks.getOrDefault(status, Map.of()).size() > 1)
                    .forEach(status -> wrong.add("Refusals differ: " + looks.get(status)));
        }
        assertThat(wrong).as("%d cells of %s", cells, operation.name()).isEmpty();
        assertThat(cells).isPositive();
    }

    private Answer answerTo(Cell cell, Operation operation, List<String> wrong) {
        Call call = Calls.of(cell);
        Answer answer = wire.send(call, cell.authorization());
        boolean right = cell.outcome() == Outcome.DONE
                ? Calls.otherwise(cell)
                        .map(status -> status == answer.status())
                        .orElseGet(() -> operation.successes().contains(answer.status()))
                : cell.outcome().status() == answer.status();
        if (!right) {
            wrong.add(cell + ": " + cell.outcome() + " expected of " + call + ", but " + answer);
        }
        return answer;
    }
}
