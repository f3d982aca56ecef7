package org.daybook.leave.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.daybook.leave.OverrideHoliday;
import org.daybook.leave.PlaceEmployee;
import org.daybook.leave.PlaceLocation;
import org.daybook.platform.RuleViolation;
import org.junit.jupiter.api.Test;

class HolidayPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 24);
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);
    private static final String LONGEST_NAME = "n".repeat(200);
    private static final String LONGEST_LOCATION = "l".repeat(100);

    /** What is said against it, by field; empty if nothing is. */
    private static List<String> against(Consumer<HolidayPolicy> check) {
        List<String> pointers = new ArrayList<>();
        try {
            check.accept(new HolidayPolicy(Set.of("de", "de-bw")::contains));
        } catch (RuleViolation e) {
            e.violations().forEach(violation -> pointers.add(violation.pointer()));
        }
        return pointers;
    }

    private static List<String> override(String region, LocalDate day, String closing, String name) {
        return against(policy -> policy.check(new OverrideHoliday(region, day, closing, name, 1)));
    }

    private static List<String> employee(String location, String region, LocalDate from) {
        return against(policy -> policy.check(new PlaceEmployee(7, location, region, from, 1)));
    }

    private static List<String> location(String location, String region, LocalDate from) {
        return against(policy -> policy.check(new PlaceLocation(location, region, from, 1)));
    }

    @Test
    void regionsAndYearsThatThereAre() {
        assertThat(against(policy -> policy.checkPlace(""))).isEmpty();
        assertThat(against(policy -> policy.checkPlace("de-bw"))).isEmpty();
        assertThat(against(policy -> policy.checkPlace("xx"))).containsExactly("/region");
        assertThat(against(policy -> policy.checkPlace(null))).containsExactly("/region");
        assertThat(against(policy -> policy.checkYear(1900))).isEmpty();
        assertThat(against(policy -> policy.checkYear(2999))).isEmpty();
        assertThat(against(policy -> policy.checkYear(1899))).containsExactly("/year");
        assertThat(against(policy -> policy.checkYear(3000))).containsExactly("/year");
    }

    @Test
    void whatTheCompanySaysOfADay() {
        for (String closing : List.of("FULL", "MORNING", "AFTERNOON")) {
            assertThat(override("de", DAY, closing, LONGEST_NAME)).isEmpty();
            assertThat(override("de", DAY, closing, " ")).containsExactly("/name");
            assertThat(override("de", DAY, closing, null)).containsExactly("/name");
        }
        for (String closing : List.of("NOTHING", "WITHDRAWN")) {
            assertThat(override("", DAY, closing, null)).isEmpty();
            assertThat(override("", DAY, closing, LONGEST_NAME + "n")).containsExactly("/name");
        }
        assertThat(override("", FIRST, "NOTHING", null)).isEmpty();
        assertThat(override("", LAST, "NOTHING", null)).isEmpty();
        assertThat(override("", FIRST.minusDays(1), "NOTHING", null)).containsExactly("/day");
        assertThat(override("", LAST.plusDays(1), "NOTHING", null)).containsExactly("/day");
        assertThat(override("xx", null, "HALF", LONGEST_NAME + "n"))
                .containsExactly("/region", "/day", "/closing", "/name");
    }

    @Test
    void whereALocationIs() {
        assertThat(location("", "de", DAY)).isEmpty();
        assertThat(location(LONGEST_LOCATION, "", DAY)).isEmpty();
        assertThat(location(LONGEST_LOCATION, null, DAY)).isEmpty();
        assertThat(location(LONGEST_LOCATION + "l", "xx", null)).containsExactly("/location", "/validFrom", "/region");
        assertThat(location(null, "de", DAY)).containsExactly("/location");
    }

    @Test
    void whereSomebodyWorks() {
        assertThat(employee("Cairo", null, DAY)).isEmpty();
        assertThat(employee(null, "de", DAY)).isEmpty();
        assertThat(employee(null, "", DAY)).isEmpty();
        assertThat(employee(null, null, DAY)).isEmpty();
        assertThat(employee("Cairo", "de", DAY)).containsExactly("/region");
        assertThat(employee(null, "xx", DAY)).containsExactly("/region");
        assertThat(employee(LONGEST_LOCATION + "l", null, null)).containsExactly("/location", "/validFrom");
    }

    @Test
    void whatIsSaidHelps() {
        assertThatThrownBy(() -> new HolidayPolicy(code -> false).checkPlace("atlantis"))
                .hasMessageContaining("de-bw");
    }
}
