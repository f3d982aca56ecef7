package org.daybook.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.daybook.leave.Company.plain;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.daybook.employee.EmployeeModule;
import org.daybook.platform.Cursor;
import org.daybook.platform.RuleViolation;
import org.daybook.testing.MovableClock;
import org.daybook.testing.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a day of leave costs by work pattern, region and holidays of its date. */
@ExtendWith(ArquillianExtension.class)
class WorkTimeIT {

    private static final long HR = 1;
    private static final WorkWeek WEEKDAYS = week(1, 2, 3, 4, 5);

    @Inject
    private WorkPatterns patterns;

    @Inject
    private HolidayCalendars holidays;

    @Inject
    private LeaveRequests requests;

    @Inject
    private Company company;

    @Inject
    private MovableClock clock;

    @Inject
    private Jdbi sql;

    private long ada;

    @Deployment
    static WebArchive archive() {
        return Slice.of(WorkTimeIT.class, Cursor.class, EmployeeModule.class, LeaveModule.class);
    }

    @BeforeEach
    void hire() {
        clock.moveTo(MovableClock.START);
        ada = company.hire(company.hire(null));
    }

    @Test
    void aPatternCountsFromItsFirstDayOn() {
        WorkPatternView threeDays = define("Three days", week(1, 2, 3));
        patterns.assign(new AssignWorkPattern(ada, threeDays.id(), LocalDate.of(2026, 6, 15), HR));

        assertThat(cost("2026-06-08", "2026-06-21")).isEqualTo("8");
        assertThat(patterns.assignments(ada))
                .containsExactly(
                        new PatternAssignmentView(LocalDate.of(2026, 6, 15), threeDays.id(), threeDays.name()));
        assertThat(plain(company.submit(ada, "annual", "2026-06-08", "2026-06-21")
                        .workingDays()))
                .isEqualTo("8");
    }

    @Test
    void anAssignmentCanBeReplacedAndTakenBack() {
        LocalDate from = LocalDate.of(2026, 6, 15);
        patterns.assign(new AssignWorkPattern(ada, define("One day", week(1)).id(), from, HR));
        patterns.assign(
                new AssignWorkPattern(ada, define("Two days", week(1, 2)).id(), from, HR));
        assertThat(cost("2026-06-15", "2026-06-21")).isEqualTo("2");

        patterns.assign(new AssignWorkPattern(ada, null, from, HR));

        assertThat(cost("2026-06-15", "2026-06-21")).isEqualTo("5");
        assertThat(patterns.assignments(ada)).isEmpty();
    }

    @Test
    void weeksMayAlternate() {
        WorkPatternView both = patterns.define(
                new DefineWorkPattern("Alternating " + ada, LocalDate.of(2026, 6, 10), List.of(WEEKDAYS, week(6)), HR));
        patterns.assign(new AssignWorkPattern(ada, both.id(), LocalDate.of(2020, 1, 1), HR));

        assertThat(both.firstWeekOf()).isEqualTo(LocalDate.of(2026, 6, 8));
        assertThat(both.daysPerWeek()).isEqualByComparingTo(new BigDecimal("3"));
        assertThat(cost("2026-06-08", "2026-06-14")).isEqualTo("5");
        assertThat(cost("2026-06-15", "2026-06-21")).isEqualTo("1");
        assertThat(patterns.all()).contains(both);
    }

    @Test
    void regionsCountByDateAndHolidaysAreStoredWhenFirstUsed() {
        long before = storedYears();
        // Corpus Christi 2026 is on Thursday 4 June: a holiday in Baden-Wuerttemberg, not in Berlin.
        holidays.place(new PlaceEmployee(ada, null, "de-be", LocalDate.of(2020, 1, 1), HR));
        assertThat(cost("2026-06-01", "2026-06-07")).isEqualTo("5");
        holidays.place(new PlaceEmployee(ada, null, "de-bw", LocalDate.of(2026, 6, 4), HR));
        assertThat(cost("2026-06-01", "2026-06-07")).isEqualTo("4");
        holidays.place(new PlaceEmployee(ada, null, "de-be", LocalDate.of(2026, 6, 5), HR));
        assertThat(cost("2026-06-01", "2026-06-07")).isEqualTo("4");

        assertThat(storedYears()).isGreaterThanOrEqualTo(before + 1);
        assertThat(holidays.holidaysOf(ada, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 7)))
                .containsExactly(new HolidayView(LocalDate.of(2026, 6, 4), DayPart.FULL, "Corpus Christi"));
        assertThat(holidays.workplaces(ada)).hasSize(3);
    }

    @Test
    void aLocationHasARegionAndTheCompanyClosesHalfADay() {
        String town = "Town " + ada;
        holidays.place(new PlaceLocation(town, "at", LocalDate.of(2020, 1, 1), HR));
        holidays.place(new PlaceEmployee(ada, town, null, LocalDate.of(2026, 1, 1), HR));
        LocalDate day = LocalDate.of(2026, 9, 9);
        holidays.override(new OverrideHoliday("at", day, "AFTERNOON", "Company day", HR));

        assertThat(plain(requests.preview(Company.half(ada, "2026-09-09", DayPart.MORNING))
                        .workingDays()))
                .isEqualTo("0.5");
        assertThat(refused(() -> requests.submit(Company.half(ada, "2026-09-09", DayPart.AFTERNOON))))
                .isEqualTo("no-working-days");
        assertThat(cost("2026-09-09", "2026-09-09")).isEqualTo("0.5");
        assertThat(holidays.holidays("at", 2026)).contains(new HolidayView(day, DayPart.AFTERNOON, "Company day"));

        holidays.override(new OverrideHoliday("at", day, "WITHDRAWN", null, HR));
        assertThat(cost("2026-09-09", "2026-09-09")).isEqualTo("1");
    }

    @Test
    void aHolidayOfTheLibraryCanBeWorked() {
        holidays.place(new PlaceEmployee(ada, null, "fr", LocalDate.of(2020, 1, 1), HR));
        assertThat(cost("2026-07-14", "2026-07-14")).isEqualTo("0");
        holidays.override(new OverrideHoliday("fr", LocalDate.of(2026, 7, 14), "NOTHING", null, HR));

        assertThat(cost("2026-07-14", "2026-07-14")).isEqualTo("1");
    }

    @Test
    void nonsenseIsRefused() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        assertThat(refused(() -> patterns.define(new DefineWorkPattern("", null, List.of(), HR))))
                .isEqualTo("validation-failed");
        assertThat(refused(() -> define("Monday to Friday", WEEKDAYS))).isEqualTo("validation-failed");
        assertThat(refused(() -> patterns.assign(new AssignWorkPattern(ada, 987_654L, day, HR))))
                .isEqualTo("validation-failed");
        assertThat(refused(() -> patterns.assign(new AssignWorkPattern(987_654_321, 1L, day, HR))))
                .isEqualTo("not-found");
        assertThat(refused(() -> holidays.holidays("de-xx", 2026))).isEqualTo("not-found");
        assertThat(refused(() -> holidays.override(new OverrideHoliday("de", day, "NIGHT", "x", HR))))
                .isEqualTo("validation-failed");
        assertThat(refused(() -> holidays.place(new PlaceEmployee(ada, "Berlin", "de", day, HR))))
                .isEqualTo("validation-failed");
        assertThat(refused(() -> holidays.place(new PlaceLocation("Berlin", "atlantis", day, HR))))
                .isEqualTo("validation-failed");
    }

    private WorkPatternView define(String name, WorkWeek week) {
        String unlike = name.equals("Monday to Friday") ? name : name + " " + ada;
        return patterns.define(new DefineWorkPattern(unlike, null, List.of(week), HR));
    }

    /** Whole days, 1 for Monday. */
    private static WorkWeek week(int... days) {
        Integer[] minutes = Collections.nCopies(7, 0).toArray(Integer[]::new);
        for (int day : days) {
            minutes[day - 1] = 240;
        }
        return new WorkWeek(List.of(minutes), List.of(minutes));
    }

    private String cost(String from, String to) {
        return plain(requests.preview(Company.leave(ada, "annual", from, to)).workingDays());
    }

    private long storedYears() {
        return sql.withHandle(handle -> handle.createQuery("SELECT count(*) FROM leave.holiday_years")
                .mapTo(Long.class)
                .one());
    }

    private static String refused(Runnable call) {
        return catchThrowableOfType(RuleViolation.class, call::run).code().code();
    }
}
