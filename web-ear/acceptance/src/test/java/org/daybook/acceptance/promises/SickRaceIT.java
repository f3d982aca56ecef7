package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.acceptance.promises.Company.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.daybook.acceptance.promises.Company.Person;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sick leave and whatever else happens to the leave at the same moment, on both nodes: no half day is lost or doubled. */
@OnTopology
@Tag("cluster")
class SickRaceIT {

    private static final int ROUNDS = 12;
    private static final Set<String> EXPECTED = Set.of(
            "200", "201", "409 overlapping-leave", "409 already-decided", "409 wrong-state", "412 stale-version");

    private final Topology topology;
    private final Api api;
    private final Company company;
    private final Person hr;
    private final Person manager;

    SickRaceIT(Topology topology) {
        this.topology = topology;
        Company.warmUp(topology);
        api = Api.nodesOf(topology);
        company = new Company(api);
        hr = company.hireHr();
        manager = company.hire(null);
    }

    private long leave(Person person, LocalDate monday) {
        return api.post("/leave-requests", person.email(), Company.leave("annual", monday, monday.plusDays(4)))
                .expecting(201)
                .id();
    }

    private Callable<Reply> report(Person by, Person of, LocalDate first, LocalDate last) {
        String body = Company.leave("sick", first, last).replace("}", ",\"employeeId\":" + of.id() + "}");
        return () -> Api.patiently(() -> api.post("/leave-requests", by.email(), body));
    }

    private Callable<Reply> step(Person by, long request, String step) {
        return () -> Api.patiently(() -> company.act(by, request, step));
    }

    @Test
    void oneOfSeveralReportsOfTheSameDaysIsTaken() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Person person = company.hire(manager);
            LocalDate monday = day(round, DayOfWeek.MONDAY);
            company.act(manager, leave(person, monday), "approve").expecting(200);

            List<Reply> replies = Race.of(List.of(
                    report(person, person, monday.plusDays(1), monday.plusDays(2)),
                    report(hr, person, monday.plusDays(1), monday.plusDays(2)),
                    report(person, person, monday.plusDays(2), monday.plusDays(3)),
                    report(hr, person, monday.plusDays(2), monday.plusDays(2))));

            assertThat(replies.stream().map(Reply::verdict))
                    .as("round %d", round)
                    .containsOnlyOnce("201")
                    .allMatch(verdict -> verdict.equals("201") || verdict.equals("409 overlapping-leave"));
            assertThat(booked(person)).as("round %d", round).isEqualTo(5);
        }
        Invariants.hold(topology);
    }

    @Test
    void aReportAgainstWhatElseIsDoneWithTheLeave() throws Exception {
        List<String> verdicts = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Person person = company.hire(manager);
            LocalDate monday = day(round, DayOfWeek.MONDAY);
            long request = leave(person, monday);
            boolean approved = round % 2 == 0;
            if (approved) {
                company.act(manager, request, "approve").expecting(200);
            }
            List<Reply> replies = Race.of(List.of(
                    report(person, person, monday.plusDays(1), monday.plusDays(2)),
                    step(approved ? person : manager, request, approved ? "cancel" : "approve"),
                    step(hr, request, approved ? "cancel" : "reject"),
                    report(hr, person, monday.plusDays(4), monday.plusDays(4))));

            assertThat(replies.stream().map(Reply::verdict))
                    .as("round %d", round)
                    .allMatch(EXPECTED::contains);
            assertThat(replies.get(0).status()).as("round %d", round).isEqualTo(201);
            assertThat(replies.get(3).status()).as("round %d", round).isEqualTo(201);
            replies.forEach(reply -> verdicts.add(reply.verdict()));
        }
        assertThat(verdicts).contains("200", "201");
        Invariants.hold(topology);
    }

    /** Working days of the person's active leave. */
    private double booked(Person person) {
        double days = 0;
        for (JsonNode request : api.get("/leave-requests?employeeId=" + person.id(), Topology.ADMIN)
                .expecting(200)
                .json()
                .path("items")) {
            boolean active = Set.of("PENDING", "APPROVED")
                    .contains(request.path("status").asText());
            days += active ? request.path("workingDays").asDouble() : 0;
        }
        return days;
    }
}
