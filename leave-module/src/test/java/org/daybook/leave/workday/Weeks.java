package org.daybook.leave.workday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

/** Work patterns of tests. */
final class Weeks {

    static final LocalDate A_MONDAY = LocalDate.of(2022, 1, 3);

    private Weeks() {}

    /** Whole days. */
    static WorkPattern of(DayOfWeek... days) {
        return halves(Set.of(days), Set.of(days));
    }

    static WorkPattern halves(Set<DayOfWeek> mornings, Set<DayOfWeek> afternoons) {
        return new WorkPattern(
                A_MONDAY,
                Stream.of(DayOfWeek.values())
                        .map(day -> mornings.contains(day) ? 240 : 0)
                        .toList(),
                Stream.of(DayOfWeek.values())
                        .map(day -> afternoons.contains(day) ? 240 : 0)
                        .toList());
    }

    /** One after the other, the first from {@link #A_MONDAY} on. */
    static WorkPattern alternating(WorkPattern... weeks) {
        return new WorkPattern(
                A_MONDAY,
                Stream.of(weeks).flatMap(week -> week.mornings().stream()).toList(),
                Stream.of(weeks).flatMap(week -> week.afternoons().stream()).toList());
    }
}
