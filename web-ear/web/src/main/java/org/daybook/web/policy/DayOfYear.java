package org.daybook.web.policy;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import org.daybook.web.problem.InvalidInput;

/** A day of the calendar without a year, written as {@code 03-31}. */
final class DayOfYear {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("MM-dd");

    private DayOfYear() {}

    /** Null for null. */
    static String write(MonthDay day) {
        return day == null ? null : day.format(FORM);
    }

    /**
     * @param fallback for null
     * @throws InvalidInput if there is no such day
     */
    static MonthDay read(String text, MonthDay fallback, String pointer) {
        if (text == null) {
            return fallback;
        }
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            throw new InvalidInput(pointer, "A day of the calendar like 03-31 is expected.");
        }
    }
}
