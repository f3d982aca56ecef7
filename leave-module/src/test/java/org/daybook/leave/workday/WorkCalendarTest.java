package org.daybook.leave.workday;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.leave.DayPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Worked examples: what leave costs by pattern and holidays of each date. */
class WorkCalendarTest {

    private static final WorkPattern FIVE_DAYS = WorkPattern.MONDAY_TO_FRIDAY;

    static Stream<Arguments> christmas2013InBadenWuerttemberg() {
        return Stream.of(
                Arguments.of(FIVE_DAYS, "9"), Arguments.of(Weeks.of(MONDAY, WEDNESDAY, FRIDAY, SATURDAY), "8"));
    }

    @ParameterizedTest(name = "{1} days")
    @MethodSource
    void christmas2013InBadenWuerttemberg(WorkPattern pattern, String cost) {
        Map<LocalDate, Holiday> holidays = new HashMap<>();
        new HolidayLibrary().holidays("de-bw", 2013).forEach((day, name) -> close(holidays, day, DayPart.FULL));
        close(holidays, LocalDate.of(2013, 12, 24), DayPart.AFTERNOON);
        close(holidays, LocalDate.of(2013, 12, 31), DayPart.AFTERNOON);
        WorkCalendar calendar = new WorkCalendar(Map.of(Weeks.A_MONDAY.minusYears(20), pattern), holidays);

        assertThat(cost(calendar, "2013-12-16", "2013-12-31")).isEqualByComparingTo(cost);
    }

    @Test
    void aChangeOfPatternInTheMiddleOfALeaveCountsFromItsDateOn() {
        WorkCalendar calendar =
                new WorkCalendar(Map.of(LocalDate.of(2022, 1, 17), Weeks.of(MONDAY, TUESDAY, WEDNESDAY)), Map.of());

        assertThat(cost(calendar, "2022-01-10", "2022-01-23")).isEqualByComparingTo("8");
    }

    @ParameterizedTest(name = "{0} of a day whose {1} is closed: {2}")
    @CsvSource({
        "MORNING, AFTERNOON, 0.5",
        "AFTERNOON, AFTERNOON, 0",
        "FULL, AFTERNOON, 0.5",
        "FULL, MORNING, 0.5",
        "MORNING, MORNING, 0",
        "FULL, FULL, 0"
    })
    void aHolidayMayCloseOneHalf(DayPart asked, DayPart closed, String cost) {
        Map<LocalDate, Holiday> holidays = new HashMap<>();
        close(holidays, Weeks.A_MONDAY, closed);
        WorkCalendar calendar = new WorkCalendar(Map.of(), holidays);

        assertThat(WorkingDay.total(
                        calendar.workingDays(new LeavePeriod(Weeks.A_MONDAY, asked, Weeks.A_MONDAY, asked))))
                .isEqualByComparingTo(cost);
    }

    @Test
    void aFullDayOfWhoWorksInTheMorningsOnlyIsHalfADay() {
        WorkPattern mornings = Weeks.halves(Set.of(MONDAY), Set.of());
        WorkCalendar calendar = new WorkCalendar(Map.of(LocalDate.MIN, mornings), Map.of());
        LeavePeriod afternoon = LeavePeriod.of(Weeks.A_MONDAY, DayPart.AFTERNOON, Weeks.A_MONDAY, null);

        assertThat(cost(calendar, "2022-01-03", "2022-01-09")).isEqualByComparingTo("0.5");
        assertThat(calendar.workingDays(afternoon)).isEmpty();
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2022-01-03, 2022-01-09, 5", // the first week
        "2022-01-10, 2022-01-16, 2", // the second
        "2022-01-03, 2022-01-16, 7",
        "2021-12-20, 2021-12-26, 5", // two weeks before the anchor
        "2021-12-27, 2022-01-02, 2",
        "2026-03-02, 2026-03-08, 2" // 217 weeks later
    })
    void weeksAlternateForwardsAndBackwardsFromTheAnchor(String from, String to, String cost) {
        WorkPattern twoWeeks = Weeks.alternating(FIVE_DAYS, Weeks.of(THURSDAY, FRIDAY));
        WorkCalendar calendar = new WorkCalendar(Map.of(LocalDate.MIN, twoWeeks), Map.of());

        assertThat(cost(calendar, from, to)).isEqualByComparingTo(cost);
    }

    @Test
    void daysPerWeekAreTheAverageOfTheWeeks() {
        assertThat(FIVE_DAYS.daysPerWeek()).isEqualByComparingTo("5");
        assertThat(Weeks.alternating(FIVE_DAYS, Weeks.of(THURSDAY, FRIDAY)).daysPerWeek())
                .isEqualByComparingTo("3.5");
        assertThat(Weeks.halves(Set.of(MONDAY, TUESDAY), Set.of(MONDAY)).daysPerWeek())
                .isEqualByComparingTo("1.5");
    }

    @Test
    void calendarDaysCountEveryDateAndHalvesAsHalf() {
        LeavePeriod period =
                new LeavePeriod(LocalDate.of(2022, 1, 7), DayPart.AFTERNOON, LocalDate.of(2022, 1, 10), DayPart.FULL);

        assertThat(WorkingDay.total(WorkCalendar.MONDAY_TO_FRIDAY.calendarDays(period)))
                .isEqualByComparingTo("3.5");
        assertThat(WorkingDay.total(WorkCalendar.MONDAY_TO_FRIDAY.workingDays(period)))
                .isEqualByComparingTo("1.5");
    }

    @Test
    void aHolidayBetweenTwoLeavesIsNotWorked() {
        Map<LocalDate, Holiday> holidays = new HashMap<>();
        close(holidays, LocalDate.of(2022, 1, 6), DayPart.FULL);
        WorkCalendar calendar = new WorkCalendar(Map.of(), holidays);

        assertThat(calendar.isWorkedBetween(day("2022-01-05"), day("2022-01-07")))
                .isFalse();
        assertThat(WorkCalendar.MONDAY_TO_FRIDAY.isWorkedBetween(day("2022-01-05"), day("2022-01-07")))
                .isTrue();
    }

    private static LeavePeriod day(String date) {
        return LeavePeriod.of(LocalDate.parse(date), null, LocalDate.parse(date), null);
    }

    private static BigDecimal cost(WorkCalendar calendar, String from, String to) {
        List<WorkingDay> days =
                calendar.workingDays(LeavePeriod.of(LocalDate.parse(from), null, LocalDate.parse(to), null));
        assertThat(days.stream().map(WorkingDay::date).collect(Collectors.toSet()))
                .hasSameSizeAs(days);
        return WorkingDay.total(days);
    }

    private static void close(Map<LocalDate, Holiday> holidays, LocalDate day, DayPart closed) {
        holidays.put(day, new Holiday(day, closed, "Closed"));
    }
}
