package org.daybook.leave.workday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.daybook.leave.DayPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every combination of parts on one date and on several, and what it covers, costs and overlaps. */
class LeavePeriodTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final WorkCalendar WEEK = WorkCalendar.MONDAY_TO_FRIDAY;

    @ParameterizedTest(name = "one date, {0} to {1}: {2} days")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, FULL, FULL, 1",
                "FULL, -, FULL, FULL, 1",
                "-, FULL, FULL, FULL, 1",
                "FULL, FULL, FULL, FULL, 1",
                "MORNING, -, MORNING, MORNING, 0.5",
                "-, MORNING, MORNING, MORNING, 0.5",
                "MORNING, MORNING, MORNING, MORNING, 0.5",
                "FULL, MORNING, MORNING, MORNING, 0.5",
                "AFTERNOON, -, AFTERNOON, AFTERNOON, 0.5",
                "-, AFTERNOON, AFTERNOON, AFTERNOON, 0.5",
                "AFTERNOON, AFTERNOON, AFTERNOON, AFTERNOON, 0.5",
                "AFTERNOON, FULL, AFTERNOON, AFTERNOON, 0.5",
                "MORNING, AFTERNOON, FULL, FULL, 1",
                "MORNING, FULL, FULL, FULL, 1",
                "FULL, AFTERNOON, FULL, FULL, 1",
            })
    void onOneDate(DayPart start, DayPart end, DayPart storedStart, DayPart storedEnd, String cost) {
        LeavePeriod period = LeavePeriod.of(MONDAY, start, MONDAY, end);

        assertThat(period).isEqualTo(new LeavePeriod(MONDAY, storedStart, MONDAY, storedEnd));
        assertThat(period.isInOrder()).isTrue();
        assertThat(WorkingDay.total(WEEK.workingDays(period))).isEqualByComparingTo(cost);
        assertThat(period.hasHalfDays()).isEqualTo(cost.equals("0.5"));
    }

    @Test
    void fromAfternoonToMorningOfOneDateIsInTheWrongOrder() {
        LeavePeriod period = LeavePeriod.of(MONDAY, DayPart.AFTERNOON, MONDAY, DayPart.MORNING);

        assertThat(period.isInOrder()).isFalse();
        assertThat(WEEK.workingDays(period)).isEmpty();
    }

    @Test
    void endingOnAnEarlierDateIsInTheWrongOrder() {
        LeavePeriod period = LeavePeriod.of(MONDAY, null, MONDAY.minusDays(1), null);

        assertThat(period.isInOrder()).isFalse();
    }

    @ParameterizedTest(name = "Monday {0} to Tuesday {1}: {2} days")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, 2", "-, FULL, 2", "-, MORNING, 1.5", "-, AFTERNOON, 2",
                "FULL, -, 2", "FULL, FULL, 2", "FULL, MORNING, 1.5", "FULL, AFTERNOON, 2",
                "MORNING, -, 2", "MORNING, FULL, 2", "MORNING, MORNING, 1.5", "MORNING, AFTERNOON, 2",
                "AFTERNOON, -, 1.5", "AFTERNOON, FULL, 1.5", "AFTERNOON, MORNING, 1", "AFTERNOON, AFTERNOON, 1.5",
            })
    void onTwoDates(DayPart start, DayPart end, String cost) {
        LeavePeriod period = LeavePeriod.of(MONDAY, start, MONDAY.plusDays(1), end);

        assertThat(WorkingDay.total(WEEK.workingDays(period))).isEqualByComparingTo(cost);
        assertThat(period.calendarDays()).isEqualTo(2);
    }

    @Test
    void weekendsCostNothing() {
        LeavePeriod fridayToMonday = LeavePeriod.of(MONDAY.minusDays(3), null, MONDAY, null);
        LeavePeriod weekend = LeavePeriod.of(MONDAY.minusDays(2), null, MONDAY.minusDays(1), null);

        assertThat(WEEK.workingDays(fridayToMonday))
                .extracting(WorkingDay::date)
                .containsExactly(MONDAY.minusDays(3), MONDAY);
        assertThat(WEEK.workingDays(weekend)).isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1} of one date overlap: {2}")
    @CsvSource({
        "MORNING, MORNING, true",
        "MORNING, AFTERNOON, false",
        "MORNING, FULL, true",
        "AFTERNOON, MORNING, false",
        "AFTERNOON, AFTERNOON, true",
        "AFTERNOON, FULL, true",
        "FULL, MORNING, true",
        "FULL, AFTERNOON, true",
        "FULL, FULL, true",
    })
    void overlapsByHalfDays(DayPart one, DayPart other, boolean overlap) {
        LeavePeriod first = LeavePeriod.of(MONDAY, one, MONDAY, null);
        LeavePeriod second = LeavePeriod.of(MONDAY, other, MONDAY, null);

        assertThat(first.overlaps(second)).isEqualTo(overlap);
        assertThat(second.overlaps(first)).isEqualTo(overlap);
    }

    @Test
    void leaveThatEndsAtNoonAndLeaveThatBeginsThenDoNotOverlap() {
        LeavePeriod first = LeavePeriod.of(MONDAY.minusDays(3), null, MONDAY, DayPart.MORNING);
        LeavePeriod second = LeavePeriod.of(MONDAY, DayPart.AFTERNOON, MONDAY.plusDays(2), null);

        assertThat(first.overlaps(second)).isFalse();
        assertThat(first.overlaps(LeavePeriod.of(MONDAY, DayPart.MORNING, MONDAY, null)))
                .isTrue();
    }

    @Test
    void halfDaysAreCountedFrom1970BothWays() {
        assertThat(LeavePeriod.of(LocalDate.EPOCH, null, LocalDate.EPOCH, null))
                .returns(0L, LeavePeriod::firstSlot)
                .returns(1L, LeavePeriod::lastSlot);
        LocalDate sunday = LocalDate.of(1969, 12, 28);
        assertThat(WEEK.workingDays(LeavePeriod.of(sunday, null, sunday.plusDays(1), null)))
                .extracting(WorkingDay::date)
                .containsExactly(sunday.plusDays(1));
    }

    @ParameterizedTest(name = "from half day {0} to {1}")
    @CsvSource({"0, 0", "1, 1", "0, 1", "1, 2", "0, 4", "-3, -2", "-4, 7"})
    void aPeriodIsKnownByItsHalfDays(long first, long last) {
        LeavePeriod period = LeavePeriod.ofSlots(first, last);

        assertThat(period.firstSlot()).isEqualTo(first);
        assertThat(period.lastSlot()).isEqualTo(last);
        assertThat(period)
                .isEqualTo(LeavePeriod.of(period.startDate(), period.startPart(), period.endDate(), period.endPart()));
    }

    private static LeavePeriod days(int first, DayPart start, int last, DayPart end) {
        return LeavePeriod.of(MONDAY.plusDays(first), start, MONDAY.plusDays(last), end);
    }

    @Test
    void whatRemainsWithoutAnother() {
        LeavePeriod week = days(0, null, 4, null);

        assertThat(week.without(days(5, null, 6, null))).containsExactly(week);
        assertThat(week.without(days(0, null, 4, null))).isEmpty();
        assertThat(week.without(days(-1, null, 5, null))).isEmpty();
        assertThat(week.without(days(0, null, 1, DayPart.MORNING)))
                .containsExactly(days(1, DayPart.AFTERNOON, 4, null));
        assertThat(week.without(days(3, DayPart.AFTERNOON, 4, null)))
                .containsExactly(days(0, null, 3, DayPart.MORNING));
        assertThat(week.without(days(2, null, 2, null)))
                .containsExactly(days(0, null, 1, null), days(3, null, 4, null));
    }

    @Test
    void whatBothCover() {
        LeavePeriod week = days(0, null, 4, null);

        assertThat(week.common(days(3, DayPart.AFTERNOON, 8, null))).contains(days(3, DayPart.AFTERNOON, 4, null));
        assertThat(week.common(days(5, null, 6, null))).isEmpty();
    }
}
