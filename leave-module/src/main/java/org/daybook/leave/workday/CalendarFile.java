package org.daybook.leave.workday;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.RecurrenceRule;
import biweekly.util.DateTimeComponents;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;

/**
 * The whole days of a calendar file (RFC 5545), repeating ones up to a last day. Events with a time of day and those of
 * more than 31 days are skipped, with a word about each; called-off ones are no holidays.
 *
 * @param days names by date; several on one date are named together
 * @param skipped what was left out and why, at most a hundred
 */
record CalendarFile(SortedMap<LocalDate, String> days, List<String> skipped) {

    private static final int MOST_WORDS = 100;
    private static final int LONGEST_EVENT = 31;
    private static final int NAME_LENGTH = 200;
    private static final int MOST_DAYS = 5_000;
    /** Others repeat within a day, which no holiday does. */
    private static final Set<Frequency> FREQUENCIES =
            EnumSet.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);

    /**
     * @param until the last day of events that repeat without end
     * @throws RuleViolation {@code validation-failed} if it is no calendar
     */
    static CalendarFile read(String text, LocalDate until) {
        ICalendar calendar = Biweekly.parse(text).first();
        if (calendar == null) {
            throw invalid("It is no calendar: that begins with BEGIN:VCALENDAR.");
        }
        CalendarFile file = new CalendarFile(new TreeMap<>(), new ArrayList<>());
        calendar.getEvents().stream()
                .filter(event -> event.getStatus() == null || !event.getStatus().isCancelled())
                .forEach(event -> file.add(event, until));
        return file;
    }

    private void add(VEvent event, LocalDate until) {
        String name =
                name(event.getSummary() == null ? null : event.getSummary().getValue());
        LocalDate first = date(event.getDateStart());
        LocalDate end = end(event, first);
        RecurrenceRule rule = event.getRecurrenceRule();
        if (first == null || end == null) {
            skip(name, "it has no whole days of the years 1900 to 2999.");
        } else if (!end.isAfter(first) || end.isAfter(first.plusDays(LONGEST_EVENT))) {
            skip(name, "it must have 1 to 31 days.");
        } else if (event.getRecurrenceId() != null) {
            skip(name, "it moves one day of an event that repeats; write that day as an event of its own.");
        } else if (rule != null
                && (rule.getValue() == null
                        || !FREQUENCIES.contains(rule.getValue().getFrequency()))) {
            skip(name, "it repeats in another way than daily, weekly, monthly or yearly.");
        } else {
            occurrences(event, first, until)
                    .flatMap(day -> day.datesUntil(day.plusDays(end.toEpochDay() - first.toEpochDay())))
                    .forEach(day -> add(day, name));
        }
    }

    private void add(LocalDate day, String name) {
        days.merge(day, name, CalendarFile::both);
        if (days.size() > MOST_DAYS) {
            throw invalid("It has more than " + MOST_DAYS + " days.");
        }
    }

    /** The days on which the event begins; one in a far year counts all the same if it does not repeat. */
    private static Stream<LocalDate> occurrences(VEvent event, LocalDate first, LocalDate until) {
        if (event.getRecurrenceRule() == null && event.getRecurrenceDates().isEmpty()) {
            return Stream.of(first);
        }
        DateIterator dates = event.getDateIterator(TimeZone.getDefault());
        List<LocalDate> days = new ArrayList<>();
        while (dates.hasNext() && days.size() <= MOST_DAYS) {
            LocalDate day = LocalDate.ofInstant(dates.next().toInstant(), ZoneId.systemDefault());
            if (day.isAfter(until)) {
                break;
            }
            days.add(day);
        }
        return days.stream();
    }

    /** The first day after the event; null if it is none. */
    private static LocalDate end(VEvent event, LocalDate first) {
        if (event.getDateEnd() != null) {
            return date(event.getDateEnd());
        }
        // What cannot be understood is kept as an unknown property.
        boolean unclear =
                event.getExperimentalProperty("DTEND") != null || event.getExperimentalProperty("DURATION") != null;
        if (first == null || unclear) {
            return null;
        }
        Duration length = event.getDuration() == null
                ? Duration.ofDays(1)
                : Duration.ofMillis(event.getDuration().getValue().toMillis());
        return length.equals(Duration.ofDays(length.toDays())) ? first.plusDays(length.toDays()) : null;
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
        String plain =
                summary == null ? "" : summary.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.isEmpty() ? "Holiday" : cut(plain);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= NAME_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, NAME_LENGTH));
    }

    /** Null if it is no plain date. */
    private static LocalDate date(DateOrDateTimeProperty property) {
        ICalDate value = property == null ? null : property.getValue();
        DateTimeComponents parts = value == null || value.hasTime() ? null : value.getRawComponents();
        try {
            LocalDate date = parts == null ? null : LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate());
            return date == null || date.getYear() < 1900 || date.getYear() > 2999 ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static RuleViolation invalid(String message) {
        return new RuleViolation(CommonProblem.VALIDATION_FAILED, "", message);
    }
}
