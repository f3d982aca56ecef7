package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.acceptance.promises.Company.day;
import static org.daybook.acceptance.promises.Company.leave;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.daybook.acceptance.promises.Company.Person;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** C1: no two active requests of one person overlap, half days included. */
@OnTopology
@Tag("cluster")
class OverlapIT {

    private static final int PARALLEL = 16;
    private static final List<String> TYPES = List.of("annual", "unpaid");

    private final Topology topology;
    private final Api api;
    private final Company company;

    OverlapIT(Topology topology) {
        this.topology = topology;
        Company.warmUp(topology);
        api = Api.nodesOf(topology);
        company = new Company(api);
    }

    @Test
    void oneOfManyOverlappingRequestsIsAccepted() throws Exception {
        race(40, 20_260_302);
    }

    @Test
    @Tag("full")
    void oneOfManyOverlappingRequestsIsAcceptedInTwoHundredRounds() throws Exception {
        race(200, System.nanoTime());
    }

    private void race(int rounds, long seed) throws Exception {
        System.out.printf("C1: seed %d, %d rounds of %d%n", seed, rounds, PARALLEL);
        SplittableRandom random = new SplittableRandom(seed);
        Person person = null;
        for (int round = 0; round < rounds; round++) {
            // Two days between two rounds of a person: what one left behind must not stand in the way of the next.
            person = round % 8 == 0 ? company.hire(null) : person;
            LocalDate wednesday = day(2 * (round % 8), DayOfWeek.WEDNESDAY);
            List<Callable<Reply>> calls = new ArrayList<>();
            for (int i = 0; i < PARALLEL; i++) {
                String wish = overlapping(wednesday, random);
                String email = person.email();
                calls.add(() -> Api.patiently(() -> api.post("/leave-requests", email, wish)));
            }
            assertThat(Race.of(calls))
                    .extracting(Reply::verdict)
                    .as("round %d, seed %d", round, seed)
                    .containsOnlyOnce("201")
                    .allMatch(verdict -> verdict.equals("201") || verdict.equals("409 overlapping-leave"));
        }
        Invariants.hold(topology);
    }

    /** Leave that holds the afternoon of that Wednesday. */
    private static String overlapping(LocalDate wednesday, SplittableRandom random) {
        LocalDate first = wednesday.minusDays(random.nextInt(3));
        LocalDate last = wednesday.plusDays(random.nextInt(2));
        boolean alone = first.equals(wednesday);
        String startPart = random.nextBoolean() ? "AFTERNOON" : alone && last.equals(wednesday) ? "FULL" : "MORNING";
        String endPart = last.equals(wednesday) || random.nextBoolean() ? "FULL" : "MORNING";
        return leave(TYPES.get(random.nextInt(TYPES.size())), first, startPart, last, endPart);
    }

    @Test
    void morningAndAfternoonOfOneDateAreTwoRequests() throws Exception {
        Person person = company.hire(null);
        for (int week = 0; week < 5; week++) {
            LocalDate date = day(week, DayOfWeek.TUESDAY);
            List<Callable<Reply>> calls = List.of(
                    () -> api.post(
                            "/leave-requests", person.email(), leave("annual", date, "MORNING", date, "MORNING")),
                    () -> api.post(
                            "/leave-requests", person.email(), leave("sick", date, "AFTERNOON", date, "AFTERNOON")));

            assertThat(Race.of(calls)).extracting(Reply::verdict).containsExactly("201", "201");
        }
        Invariants.hold(topology);
    }
}
