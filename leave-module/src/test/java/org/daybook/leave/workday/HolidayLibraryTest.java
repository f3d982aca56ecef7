package org.daybook.leave.workday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.daybook.leave.RegionView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayLibraryTest {

    private final HolidayLibrary library = new HolidayLibrary();

    @Test
    void hasTheCountriesOfTheWorldAndTheirParts() {
        assertThat(library.regions())
                .hasSizeGreaterThan(500)
                .extracting(RegionView::code)
                .doesNotHaveDuplicates();
        assertThat(library.regions())
                .contains(new RegionView("de-bw", "Baden-Württemberg"), new RegionView("fr", "France"));
        assertThat(library.knows("us-ny")).isTrue();
        assertThat(library.knows("de-xx")).isFalse();
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "de-bw, 2013-12-25, true",
        "de-bw, 2013-11-01, true",
        "de, 2013-11-01, false",
        "de, 2024-03-29, true", // Good Friday
        "gb, 2021-12-27, true", // Christmas Day is moved
        "us, 2024-07-04, true",
        "nl, 2024-12-05, false" // Saint Nicholas is only observed
    })
    void knowsHolidays(String region, LocalDate day, boolean holiday) {
        assertThat(library.holidays(region, day.getYear()).containsKey(day)).isEqualTo(holiday);
    }

    /** Every calendar that can be chosen can be computed; those without holidays are islands where nobody lives. */
    @Test
    void everyInhabitedRegionHasHolidays() {
        assertThat(library.regions())
                .filteredOn(region -> library.holidays(region.code(), 2027).isEmpty())
                .extracting(RegionView::code)
                .containsExactly("aq", "bv", "hm", "io", "tf", "um");
    }
}
