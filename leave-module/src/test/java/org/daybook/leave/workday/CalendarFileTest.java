package org.daybook.leave.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.daybook.platform.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {

    private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2026, 12, 24);

    private static CalendarFile events(String... lines) {
        return CalendarFile.read("BEGIN:VCALENDAR\r\n" + String.join("\r\n", lines) + "\r\nEND:VCALENDAR\r\n");
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
                "DTSTART:20261224\r\nRRULE:FREQ=YEARLY",
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
        assertThatThrownBy(() -> CalendarFile.read(text)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void cutsEndlessNames() {
        CalendarFile file = event("DTSTART:20261224", "SUMMARY:" + "😀".repeat(300));
        assertThat(file.days().get(CHRISTMAS_EVE)).hasSize(400);
    }
}
