package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.acceptance.promises.Scene.FREE_DAY;
import static org.daybook.acceptance.promises.Scene.OTHER_FREE_DAY;
import static org.daybook.acceptance.promises.Scene.PENDING_DAY;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * C8: two calls about one person on two nodes, in a named order: both are on their way, the first gets the person's
 * accounts first. The table says what each is answered and how the request that both are about ends.
 */
@OnTopology
@Tag("cluster")
class InterleavingsIT {

    private static final int ATTEMPTS = 3;

    private final Topology topology;
    private final Api api;

    InterleavingsIT(Topology topology) {
        this.topology = topology;
        Company.warmUp(topology);
        api = Api.nodesOf(topology);
    }

    @AfterEach
    void checkInvariants() throws Exception {
        Invariants.hold(topology);
    }

    private record Row(
            String name,
            Function<Scene, Reply> first,
            Function<Scene, Reply> second,
            String firstVerdict,
            String secondVerdict,
            String end) {}

    @TestFactory
    Stream<DynamicTest> submissions() {
        return table(
                row("one day, the same day", s -> s.submit(FREE_DAY), s -> s.submit(FREE_DAY))
                        .gives("201", "409 overlapping-leave", "PENDING"),
                row(
                                "a morning, its afternoon",
                                s -> s.submit(FREE_DAY, "MORNING"),
                                s -> s.submit(FREE_DAY, "AFTERNOON"))
                        .gives("201", "201", "PENDING"),
                row("a whole day, its morning", s -> s.submit(FREE_DAY), s -> s.submit(FREE_DAY, "MORNING"))
                        .gives("201", "409 overlapping-leave", "PENDING"),
                row("a morning, the whole day", s -> s.submit(FREE_DAY, "MORNING"), s -> s.submit(FREE_DAY))
                        .gives("201", "409 overlapping-leave", "PENDING"),
                row("the last day, the last day again", s -> s.submit(FREE_DAY), s -> s.submit(OTHER_FREE_DAY))
                        .gives("201", "422 insufficient-balance", "PENDING"),
                row(
                                "half of the last day, the other half",
                                s -> s.submit(FREE_DAY, "MORNING"),
                                s -> s.submit(OTHER_FREE_DAY, "MORNING"))
                        .gives("201", "201", "PENDING"),
                row("HR takes the last day, submit it", s -> s.takeAway(1), s -> s.submit(FREE_DAY))
                        .gives("201", "422 insufficient-balance", "PENDING"),
                row("submit the last day, HR takes it", s -> s.submit(FREE_DAY), s -> s.takeAway(1))
                        .gives("201", "201", "PENDING"));
    }

    @TestFactory
    Stream<DynamicTest> decisions() {
        return table(
                row("approve, withdraw", s -> s.act(s.manager, "approve"), s -> s.act(s.employee, "withdraw"))
                        .gives("200", "409 already-decided", "APPROVED"),
                row("withdraw, approve", s -> s.act(s.employee, "withdraw"), s -> s.act(s.manager, "approve"))
                        .gives("200", "409 already-decided", "WITHDRAWN"),
                row("approve, HR rejects", s -> s.act(s.manager, "approve"), s -> s.act(s.hr, "reject"))
                        .gives("200", "409 already-decided", "APPROVED"),
                row("reject, HR approves", s -> s.act(s.manager, "reject"), s -> s.act(s.hr, "approve"))
                        .gives("200", "409 already-decided", "REJECTED"),
                row("approve, approve again", s -> s.act(s.manager, "approve"), s -> s.act(s.manager, "approve"))
                        .gives("200", "200", "APPROVED"),
                row("approve, HR approves", s -> s.act(s.manager, "approve"), s -> s.act(s.hr, "approve"))
                        .gives("200", "409 already-decided", "APPROVED"),
                row("reject, reject again", s -> s.act(s.manager, "reject"), s -> s.act(s.manager, "reject"))
                        .gives("200", "200", "REJECTED"),
                row("withdraw, withdraw again", s -> s.act(s.employee, "withdraw"), s -> s.act(s.employee, "withdraw"))
                        .gives("200", "200", "WITHDRAWN"),
                row("approve, cancel", s -> s.act(s.manager, "approve"), s -> s.act(s.employee, "cancel"))
                        .gives("200", "200", "CANCELLED"),
                row("cancel, approve", s -> s.act(s.employee, "cancel"), s -> s.act(s.manager, "approve"))
                        .gives("409 wrong-state", "200", "APPROVED"),
                row("approve, undo", s -> s.act(s.manager, "approve"), s -> s.act(s.manager, "undo"))
                        .gives("200", "200", "PENDING"),
                row("reject, undo", s -> s.act(s.manager, "reject"), s -> s.act(s.manager, "undo"))
                        .gives("200", "200", "PENDING"),
                row("reject, HR undoes", s -> s.act(s.manager, "reject"), s -> s.act(s.hr, "undo"))
                        .gives("200", "403 forbidden", "REJECTED"),
                row("approve, withdraw what was read before", s -> s.act(s.manager, "approve"), Scene::withdrawAsRead)
                        .gives("200", "412 stale-version", "APPROVED"));
    }

    @TestFactory
    Stream<DynamicTest> decisionsAndSubmissions() {
        return table(
                row("approve, submit the same day", s -> s.act(s.manager, "approve"), s -> s.submit(PENDING_DAY))
                        .gives("200", "409 overlapping-leave", "APPROVED"),
                row("reject, submit the same day", s -> s.act(s.manager, "reject"), s -> s.submit(PENDING_DAY))
                        .gives("200", "201", "REJECTED"),
                row("submit the same day, reject", s -> s.submit(PENDING_DAY), s -> s.act(s.manager, "reject"))
                        .gives("409 overlapping-leave", "200", "REJECTED"),
                row("withdraw, submit what that frees", s -> s.act(s.employee, "withdraw"), Scene::submitTwoDays)
                        .gives("200", "201", "WITHDRAWN"),
                row("submit what withdrawing frees, withdraw", Scene::submitTwoDays, s -> s.act(s.employee, "withdraw"))
                        .gives("422 insufficient-balance", "200", "WITHDRAWN"));
    }

    @TestFactory
    Stream<DynamicTest> leavers() {
        return table(
                row("leave the company, submit a later day", Scene::leaveCompany, s -> s.submit(FREE_DAY))
                        .gives("200", "422 after-leaving-date", "WITHDRAWN"),
                row("submit a day, leave the company before", s -> s.submit(FREE_DAY), Scene::leaveCompany)
                        .gives("201", "200", "WITHDRAWN"),
                row("leave the company, approve a later day", Scene::leaveCompany, s -> s.act(s.manager, "approve"))
                        .gives("200", "409 already-decided", "WITHDRAWN"),
                row("approve a day, leave the company before", s -> s.act(s.manager, "approve"), Scene::leaveCompany)
                        .gives("200", "200", "CANCELLED"));
    }

    private interface Opened {
        Row gives(String first, String second, String end);
    }

    private static Opened row(String name, Function<Scene, Reply> first, Function<Scene, Reply> second) {
        return (one, other, end) -> new Row(name, first, second, one, other, end);
    }

    private Stream<DynamicTest> table(Row... rows) {
        return Stream.of(rows).map(row -> DynamicTest.dynamicTest(row.name(), () -> play(row)));
    }

    private void play(Row row) throws Exception {
        List<String> verdicts = List.of();
        Scene scene = null;
        // On a busy machine a call may wait too long at the gate; that is another story.
        for (int attempt = 0; attempt < ATTEMPTS && isUnsettled(verdicts); attempt++) {
            scene = new Scene(api);
            verdicts = inOrder(scene, row);
        }
        assertThat(verdicts).containsExactly(row.firstVerdict(), row.secondVerdict());
        assertThat(scene.status()).isEqualTo(row.end());
    }

    private static boolean isUnsettled(List<String> verdicts) {
        return verdicts.isEmpty() || verdicts.contains("503 unavailable");
    }

    private List<String> inOrder(Scene scene, Row row) throws Exception {
        try (Gate gate = Gate.beforeAccountsOf(topology, scene.employee.id())) {
            CompletableFuture<Reply> first = gate.queue(0, () -> row.first().apply(scene));
            CompletableFuture<Reply> second = gate.queue(1, () -> row.second().apply(scene));
            gate.commit();
            return List.of(first.get().verdict(), second.get().verdict());
        }
    }
}
