package org.daybook.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.acceptance.promises.Company.day;
import static org.daybook.acceptance.promises.Company.leave;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.acceptance.promises.Company.Person;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody may apply for leave of their own so and so often in a minute, on all nodes together. */
@OnTopology
@Tag("smoke")
class SubmissionLimitIT {

    private static final int THREADS = 20;
    private static final int WEEKS = 40;
    private static final List<DayOfWeek> WEEKDAYS = List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);

    private final Api api;
    private final Company company;
    private final int limit;

    SubmissionLimitIT(Topology topology) {
        api = Api.nodesOf(topology);
        company = new Company(api);
        limit = topology.submissionsPerMinute();
    }

    @Test
    void manyAtOnceGetAsManyAnswersAsAreAllowed() throws Exception {
        Person person = company.hire(null);
        AtomicInteger turn = new AtomicInteger();
        int each = 2 * limit / THREADS;
        Callable<List<Reply>> client = () -> IntStream.range(0, each)
                .mapToObj(i -> submit(person, turn.getAndIncrement()))
                .toList();

        List<Reply> replies = Race.of(
                        Stream.generate(() -> client).limit(THREADS).toList())
                .stream()
                .flatMap(List::stream)
                .toList();

        List<Reply> refused =
                replies.stream().filter(reply -> reply.status() == 429).toList();
        assertThat(replies).hasSize(THREADS * each);
        assertThat(replies.size() - refused.size()).isEqualTo(limit);
        assertThat(refused).allSatisfy(reply -> {
            assertThat(reply.verdict()).isEqualTo("429 rate-limited");
            assertThat(Integer.parseInt(
                            reply.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1, 60);
        });
        assertThat(replies)
                .extracting(Reply::verdict)
                .contains("201")
                .allMatch(verdict -> List.of("201", "409 overlapping-leave", "503 unavailable", "429 rate-limited")
                        .contains(verdict));
        assertOthersMayGoOn(person);
    }

    /** What somebody may not do themselves at the moment, HR may do for them, and others for themselves. */
    private void assertOthersMayGoOn(Person person) {
        LocalDate sunday = day(0, DayOfWeek.SUNDAY);
        String wish = leave("unpaid", sunday.minusDays(1), sunday.plusDays(1));
        Person hr = company.hireHr();

        api.post("/leave-requests/preview", person.email(), wish).expecting(200);
        String onBehalf =
                wish.replace("{", "{\"employeeId\":" + company.hire(null).id() + ",");
        for (int i = 0; i <= Topology.SUBMISSIONS_PER_MINUTE; i++) {
            assertThat(api.post("/leave-requests", hr.email(), onBehalf).status())
                    .isIn(201, 409);
        }
        submit(hr, 0).expecting(201);
    }

    private Reply submit(Person person, int turn) {
        LocalDate day = day(turn / 3 % WEEKS, WEEKDAYS.get(turn % 3));
        return api.post("/leave-requests", person.email(), leave("unpaid", day, day));
    }
}
