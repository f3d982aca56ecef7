package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.acceptance.promises.Company.day;
import static org.daybook.acceptance.promises.Company.leave;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
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

/** C2: availability never goes below the floor, and nothing is refused that would have fitted. */
@OnTopology
@Tag("cluster")
class FloorIT {

    private static final int PEOPLE = 50;
    private static final int PARALLEL = 32;
    private static final BigDecimal GRANTED = BigDecimal.TEN;

    private final Topology topology;
    private final Api api;

    FloorIT(Topology topology) {
        this.topology = topology;
        Company.warmUp(topology);
        api = Api.nodesOf(topology);
    }

    /** A wish of 0.5 to 3 days and what was answered. */
    private record Asked(BigDecimal days, Reply reply) {

        boolean accepted() {
            return reply.status() == 201;
        }
    }

    @Test
    void parallelRequestsNeverOverdraw() throws Exception {
        run(20_260_303);
    }

    @Test
    @Tag("full")
    void parallelRequestsNeverOverdrawWithAnySeed() throws Exception {
        for (int i = 0; i < 5; i++) {
            run(System.nanoTime());
        }
    }

    private void run(long seed) throws Exception {
        System.out.printf("C2: seed %d, %d people, %d parallel requests each%n", seed, PEOPLE, PARALLEL);
        SplittableRandom random = new SplittableRandom(seed);
        Company company = new Company(api);
        for (int i = 0; i < PEOPLE; i++) {
            raceOf(company.hire(null), random, seed);
        }
        Invariants.hold(topology);
    }

    private void raceOf(Person person, SplittableRandom random, long seed) throws Exception {
        List<Callable<Asked>> calls = new ArrayList<>();
        for (int week = 0; week < PARALLEL; week++) {
            int halves = 1 + random.nextInt(6);
            LocalDate first = day(week, DayOfWeek.TUESDAY);
            LocalDate last = first.plusDays((halves - 1) / 2);
            String wish = leave("sick", first, "FULL", last, halves % 2 == 0 ? "FULL" : "MORNING");
            BigDecimal days = BigDecimal.valueOf(halves * 5L, 1);
            calls.add(() -> new Asked(days, Api.patiently(() -> api.post("/leave-requests", person.email(), wish))));
        }
        List<Asked> asked = Race.of(calls);
        assertThat(asked)
                .extracting(each -> each.reply().verdict())
                .as("seed %d", seed)
                .containsAnyOf("201")
                .allMatch(verdict -> verdict.equals("201") || verdict.equals("422 insufficient-balance"));
        BigDecimal used =
                asked.stream().filter(Asked::accepted).map(Asked::days).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal left = GRANTED.subtract(used);
        assertThat(left).as("left, seed %d", seed).isNotNegative();
        assertThat(asked.stream().filter(each -> !each.accepted()))
                .as("refused although %s were left, seed %d", left, seed)
                .allMatch(each -> each.days().compareTo(left) > 0);
        assertThat(available(person)).isEqualByComparingTo(left);
    }

    private BigDecimal available(Person person) {
        Reply balance = api.get("/employees/" + person.id() + "/balance?year=2026", person.email())
                .expecting(200);
        for (JsonNode type : balance.json().path("balances")) {
            if (type.path("leaveType").asText().equals("sick")) {
                return type.path("available").decimalValue();
            }
        }
        throw new AssertionError("No sick leave in " + balance);
    }
}
