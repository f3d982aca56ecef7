package org.daybook.leave.workday;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;

/**
 * The whole days of a calendar file (RFC 5545). Events with a time of day, repeating ones and those of more than 31 days
 * are skipped, with a word about each; called-off ones are no holidays.
 *
 * @param days names by date; several on one date are named together
 * @param skipped what was left out and why, at most a hundred
 */
record CalendarFile(SortedMap<LocalDate, String> days, List<String> skipped) {

    private static final int MOST_WORDS = 100;
    private static final int LONGEST_EVENT = 31;
    private static final int NAME_LENGTH = 200;
    private static final int MOST_DAYS = 5_000;
    private static final String EVENT = "VEVENT";

    /** @throws RuleViolation {@code validation-failed} if it is no calendar */
    static CalendarFile read(String text) {
        List<String> lines = unfold(text);
        if (lines.isEmpty() || !lines.get(0).equalsIgnoreCase("BEGIN:VCALENDAR")) {
            throw invalid("It must begin with BEGIN:VCALENDAR.");
        }
        CalendarFile file = new CalendarFile(new TreeMap<>(), new ArrayList<>());
        Map<String, String> event = null;
        int inside = 0;
        for (String line : lines) {
            String upper = line.toUpperCase(Locale.ROOT);
            if (upper.equals("BEGIN:" + EVENT)) {
                event = new HashMap<>();
                inside = 0;
            } else if (upper.equals("END:" + EVENT) && event != null) {
                file.add(event);
                event = null;
            } else if (event != null) {
                inside += upper.startsWith("BEGIN:") ? 1 : upper.startsWith("END:") ? -1 : 0;
                if (inside == 0) {
                    put(event, line);
                }
            }
        }
        return file;
    }

    /** A line that begins with a space or tab goes on with the one before. */
    private static List<String> unfold(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.replaceFirst("^\\uFEFF", "").split("\r\n|\n|\r", -1)) {
            boolean continued = line.startsWith(" ") || line.startsWith("\t");
            if (continued && !lines.isEmpty()) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + line.substring(1));
            } else if (!line.isBlank()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Name and parameters end at the first colon outside quotes; of several equal ones the first counts. */
    private static void put(Map<String, String> event, String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (c == ':' && !quoted) {
                String name = line.substring(0, i).split(";", 2)[0].toUpperCase(Locale.ROOT);
                event.putIfAbsent(name, line.substring(i + 1).strip());
                return;
            }
        }
    }

    private void add(Map<String, String> event) {
        if ("CANCELLED".equalsIgnoreCase(event.get("STATUS"))) {
            return;
        }
        String name = name(event.get("SUMMARY"));
        LocalDate first = date(event.get("DTSTART"));
        LocalDate end =
                event.containsKey("DTEND") ? date(event.get("DTEND")) : first == null ? null : first.plusDays(1);
        if (first == null || end == null) {
            skip(name, "it has no whole days of the years 1900 to 2999.");
        } else if (event.containsKey("RRULE") || event.containsKey("RDATE")) {
            skip(name, "it repeats; write each of its days.");
        } else if (!end.isAfter(first) || end.isAfter(first.plusDays(LONGEST_EVENT))) {
            skip(name, "it must have 1 to 31 days.");
        } else {
            first.datesUntil(end).forEach(day -> days.merge(day, name, CalendarFile::both));
            if (days.size() > MOST_DAYS) {
                throw invalid("It has more than " + MOST_DAYS + " days.");
            }
        }
    }

    private void skip(String name, String why) {
        if (skipped.size() < MOST_WORDS) {
            skipped.add(name + ": " + why);
        }
    }

    private static String both(String one, String other) {
        boolean known = List.of(one.split(", ")).contains(other);
        return known ? one : cut(one + ", " + other);
    }

    private static String name(String summary) {
        String plain = summary == null
                ? ""
                : summary.replaceAll("\\\\[nN]", " ")
                        .replaceAll("\\\\([\\\\;,])", "$1")
                        .replaceAll("\\p{Cntrl}", " ")
                        .strip();
        return plain.isEmpty() ? "Holiday" : cut(plain);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= NAME_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, NAME_LENGTH));
    }

    /** Null if it is no plain date. */
    private static LocalDate date(String text) {
        try {
            LocalDate date = text == null ? null : LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
            return date == null || date.getYear() < 1900 || date.getYear() > 2999 ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static RuleViolation invalid(String message) {
        return new RuleViolation(CommonProblem.VALIDATION_FAILED, "", message);
    }
}
