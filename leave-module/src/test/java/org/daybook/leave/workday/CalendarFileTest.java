package org.daybook.leave.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.daybook.platform.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {

    private static final LocalDate UNTIL = LocalDate.of(2030, 12, 31);
    private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2026, 12, 24);

    private static CalendarFile events(String... lines) {
        return CalendarFile.read("BEGIN:VCALENDAR\r\n" + String.join("\r\n", lines) + "\r\nEND:VCALENDAR\r\n", UNTIL);
    }

    private static CalendarFile event(String... lines) {
        return events("BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT");
    }

    @Test
    void anEventWithoutEndIsOneDay() {
        assertThat(event("DTSTART;VALUE=DATE:20261224", "SUMMARY:Christmas Eve").days())
                .containsExactly(java.util.Map.entry(CHRISTMAS_EVE, "Christmas Eve"));
    }

    @Test
    void theEndIsTheFirstDayAfterIt() {
        assertThat(event("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227", "SUMMARY:X")
                        .days())
                .containsOnlyKeys(CHRISTMAS_EVE, CHRISTMAS_EVE.plusDays(1), CHRISTMAS_EVE.plusDays(2));
    }

    @Test
    void readsNamesAsTheyAreMeant() {
        CalendarFile file = event(
                "SUMMARY;LANGUAGE=\"a:b\":Day of rest\\, joy\\nand ",
                " peace\\\\",
                "DTSTART;VALUE=DATE:20261224",
                "BEGIN:VALARM",
                "SUMMARY:Alarm",
                "END:VALARM");

        assertThat(file.days()).containsValue("Day of rest, joy and peace\\");
    }

    @Test
    void namesSeveralHolidaysOfADateTogether() {
        String one = "BEGIN:VEVENT\nDTSTART:20261224\nSUMMARY:One\nEND:VEVENT";
        assertThat(events(one, one.replace("One", "Two"), one).days()).containsValue("One, Two");
    }

    @Test
    void calledOffEventsAreNone() {
        CalendarFile file = event("DTSTART:20261224", "STATUS:CANCELLED");
        assertThat(file.days()).isEmpty();
        assertThat(file.skipped()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART:20261224T090000Z",
                "DTSTART:20261324",
                "DTSTART:18991224",
                "DTSTART:20261224\r\nRRULE:FREQ=HOURLY",
                "DTSTART:20261224\r\nRRULE:nonsense",
                "DTSTART:20261224\r\nDURATION:PT4H",
                "DTSTART:20261224\r\nRECURRENCE-ID:20261225",
                "DTSTART:20261224\r\nDTEND:20261224",
                "DTSTART:20261224\r\nDTEND:20270624",
                "DTSTART:20261224\r\nDTEND:nonsense",
                "SUMMARY:No day"
            })
    void tellsWhatItLeavesOut(String lines) {
        CalendarFile file = event(lines);
        assertThat(file.days()).isEmpty();
        assertThat(file.skipped()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "BEGIN:VEVENT\nEND:VEVENT", "<ics/>"})
    void refusesWhatIsNoCalendar(String text) {
        assertThatThrownBy(() -> CalendarFile.read(text, UNTIL)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void repeatsEachYearUpToTheLastDay() {
        assertThat(event("DTSTART;VALUE=DATE:20281224", "RRULE:FREQ=YEARLY", "SUMMARY:X")
                        .days())
                .containsOnlyKeys(LocalDate.of(2028, 12, 24), LocalDate.of(2029, 12, 24), LocalDate.of(2030, 12, 24));
    }

    @Test
    void repeatsByRuleAndExceptions() {
        assertThat(event(
                                "DTSTART;VALUE=DATE:20261126",
                                "DURATION:P2D",
                                "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=3",
                                "EXDATE;VALUE=DATE:20271125",
                                "RDATE;VALUE=DATE:20270101",
                                "SUMMARY:X")
                        .days())
                .containsOnlyKeys(
                        LocalDate.of(2026, 11, 26),
                        LocalDate.of(2026, 11, 27),
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2027, 1, 2),
                        LocalDate.of(2028, 11, 23),
                        LocalDate.of(2028, 11, 24));
    }

    @Test
    void refusesTooManyDays() {
        assertThatThrownBy(() -> CalendarFile.read(
                        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:19010101\nRRULE:FREQ=DAILY\nEND:VEVENT\n"
                                + "END:VCALENDAR",
                        UNTIL))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void aRuleThatNeverComesTrueEnds() {
        assertThat(event("DTSTART;VALUE=DATE:20260130", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")
                        .days())
                .hasSizeLessThan(2);
    }

    @Test
    void cutsEndlessNames() {
        CalendarFile file = event("DTSTART:20261224", "SUMMARY:" + "😀".repeat(300));
        assertThat(file.days().get(CHRISTMAS_EVE)).hasSize(400);
    }
}
