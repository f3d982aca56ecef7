package org.daybook.leave.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.daybook.leave.DayPart;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkCalendar;
import org.daybook.leave.workday.WorkingDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of leave, and what it costs, whatever is taken out. */
class RemainderTest {

    private static final WorkCalendar WEEK = WorkCalendar.MONDAY_TO_FRIDAY;

    @ParameterizedTest(name = "Monday 2 to Friday 13 March without {0} {1} to {2} {3}: {4}")
    @CsvSource({
        "2026-03-04, FULL, 2026-03-05, FULL, 2026-03-02 FULL 2026-03-03 FULL 2 + 2026-03-06 FULL 2026-03-13 FULL 6",
        "2026-03-02, FULL, 2026-03-04, FULL, 2026-03-05 FULL 2026-03-13 FULL 7",
        "2026-03-12, FULL, 2026-03-20, FULL, 2026-03-02 FULL 2026-03-11 FULL 8",
        "2026-02-20, FULL, 2026-03-20, FULL, ''",
        "2026-03-02, FULL, 2026-03-13, FULL, ''",
        // Of the weekend alone nothing is left, for it costs nothing.
        "2026-03-02, FULL, 2026-03-06, FULL, 2026-03-07 FULL 2026-03-13 FULL 5",
        "2026-03-09, FULL, 2026-03-13, FULL, 2026-03-02 FULL 2026-03-08 FULL 5",
        "2026-03-04, AFTERNOON, 2026-03-05, MORNING, 2026-03-02 FULL 2026-03-04 MORNING 2.5 + "
                + "2026-03-05 AFTERNOON 2026-03-13 FULL 6.5",
        "2026-03-02, AFTERNOON, 2026-03-13, MORNING, 2026-03-02 MORNING 2026-03-02 MORNING 0.5 + "
                + "2026-03-13 AFTERNOON 2026-03-13 AFTERNOON 0.5",
        "2026-03-03, MORNING, 2026-03-03, MORNING, 2026-03-02 FULL 2026-03-02 FULL 1 + "
                + "2026-03-03 AFTERNOON 2026-03-13 FULL 8.5",
    })
    void ofTwoWeeks(LocalDate start, DayPart startPart, LocalDate end, DayPart endPart, String left) {
        LeavePeriod leave = whole("2026-03-02", "2026-03-13");

        assertThat(written(leave, List.of(LeavePeriod.of(start, startPart, end, endPart))))
                .isEqualTo(left);
    }

    @Test
    void weekendsThatAreLeftOverAreDropped() {
        LeavePeriod leave = whole("2026-03-07", "2026-03-15");

        assertThat(written(leave, List.of(whole("2026-03-09", "2026-03-13")))).isEmpty();
    }

    @Test
    void severalHolesLeaveSeveralParts() {
        LeavePeriod leave = whole("2026-03-02", "2026-03-06");

        assertThat(written(leave, List.of(whole("2026-03-03", "2026-03-03"), whole("2026-03-05", "2026-03-05"))))
                .isEqualTo("2026-03-02 FULL 2026-03-02 FULL 1 + 2026-03-04 FULL 2026-03-04 FULL 1 + "
                        + "2026-03-06 FULL 2026-03-06 FULL 1");
    }

    /** Every pair of periods within a week: what is common and what remains is the whole, half day by half day. */
    @Test
    void nothingIsLostAndNothingCountsTwice() {
        LocalDate monday = LocalDate.of(2026, 3, 2);
        List<LeavePeriod> all = periodsOf(monday, 10);
        for (LeavePeriod leave : all) {
            for (LeavePeriod hole : all) {
                List<Long> remaining = leave.without(hole).stream()
                        .flatMap(part -> slots(part).stream())
                        .toList();
                List<Long> common = leave.common(hole).map(RemainderTest::slots).orElse(List.of());
                assertThat(remaining).noneMatch(slots(hole)::contains);
                assertThat(slots(hole)).containsAll(common);
                assertThat(Stream.concat(remaining.stream(), common.stream()))
                        .containsExactlyInAnyOrderElementsOf(slots(leave));
            }
        }
    }

    private static List<LeavePeriod> periodsOf(LocalDate first, int halves) {
        List<LeavePeriod> periods = new ArrayList<>();
        for (int from = 0; from < halves; from++) {
            for (int to = from; to < halves; to++) {
                periods.add(LeavePeriod.of(
                        first.plusDays(from / 2),
                        from % 2 == 1 ? DayPart.AFTERNOON : DayPart.FULL,
                        first.plusDays(to / 2),
                        to % 2 == 0 ? DayPart.MORNING : DayPart.FULL));
            }
        }
        return periods;
    }

    private static List<Long> slots(LeavePeriod period) {
        return LongStream.rangeClosed(period.firstSlot(), period.lastSlot())
                .boxed()
                .toList();
    }

    private static LeavePeriod whole(String start, String end) {
        return LeavePeriod.of(LocalDate.parse(start), null, LocalDate.parse(end), null);
    }

    private static String written(LeavePeriod leave, List<LeavePeriod> holes) {
        return Remainder.of(leave, holes, WEEK::workingDays).parts().stream()
                .map(part -> "%s %s %s %s %s"
                        .formatted(
                                part.period().startDate(),
                                part.period().startPart(),
                                part.period().endDate(),
                                part.period().endPart(),
                                WorkingDay.total(part.days())
                                        .stripTrailingZeros()
                                        .toPlainString()))
                .collect(Collectors.joining(" + "));
    }
}
