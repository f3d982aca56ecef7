package org.daybook.leave.workday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.daybook.leave.DayPart;
import org.daybook.leave.workday.HolidayRules.Closing;
import org.daybook.leave.workday.RegionTimeline.Workplace;
import org.junit.jupiter.api.Test;

/** Which region a person follows on a date, and whether a date is a holiday there. */
class HolidayRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 24);

    private final HolidayRules rules = new HolidayRules();

    @Test
    void theLibraryCountsWhereTheCompanySaysNothing() {
        rules.stored("de-bw", DAY, "A");

        assertThat(rules.on("de-bw", DAY)).contains(new Holiday(DAY, DayPart.FULL, "A"));
        assertThat(rules.on("de-by", DAY)).isEmpty();
        assertThat(rules.on("de", DAY)).isEmpty();
    }

    @Test
    void theSmallestRegionOfWhichTheCompanySpeaksCounts() {
        rules.stored("de-bw", DAY, "A");
        rules.override("", DAY, Closing.AFTERNOON, "B");
        rules.override("de", DAY, Closing.MORNING, "C");
        rules.override("de-bw-fr", DAY, Closing.NOTHING, null);

        assertThat(rules.on("fr", DAY)).contains(new Holiday(DAY, DayPart.AFTERNOON, "B"));
        assertThat(rules.on("de-bw", DAY)).contains(new Holiday(DAY, DayPart.MORNING, "C"));
        assertThat(rules.on("de-bw-fr", DAY)).isEmpty();
        assertThat(rules.on(RegionTimeline.EVERYWHERE, DAY)).map(Holiday::name).contains("B");
    }

    @Test
    void whatWasTakenBackCountsNoMore() {
        rules.stored("de", DAY, "A");
        rules.override("de", DAY, Closing.WITHDRAWN, null);

        assertThat(rules.on("de", DAY)).map(Holiday::name).contains("A");
    }

    @Test
    void aRegionCountsFromItsDateOn() {
        Map<String, NavigableMap<LocalDate, String>> regions = Map.of(
                "Berlin", new TreeMap<>(Map.of(DAY, "de-be")),
                "Munich", new TreeMap<>(Map.of(DAY.minusYears(1), "de-by", DAY.plusYears(1), "de-by-mu")),
                "", new TreeMap<>(Map.of(DAY.minusDays(1), "de")));
        RegionTimeline timeline = new RegionTimeline(
                "Berlin",
                Map.of(DAY.plusMonths(1), new Workplace("Munich", null), DAY.plusYears(2), new Workplace(null, "fr")),
                regions);

        assertThat(timeline.regionOn(DAY.minusDays(2))).isEmpty();
        assertThat(timeline.regionOn(DAY.minusDays(1))).contains("de");
        assertThat(timeline.regionOn(DAY)).contains("de-be");
        assertThat(timeline.regionOn(DAY.plusMonths(1))).contains("de-by");
        assertThat(timeline.regionOn(DAY.plusYears(1))).contains("de-by-mu");
        assertThat(timeline.regionOn(DAY.plusYears(2))).contains("fr");
    }

    @Test
    void anEmptyRegionHasNoHolidays() {
        RegionTimeline timeline = new RegionTimeline(
                null, Map.of(DAY, new Workplace("Sea", null)), Map.of("Sea", new TreeMap<>(Map.of(DAY, ""))));

        assertThat(timeline.regionOn(DAY)).isEmpty();
    }
}
