package org.daybook.web.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Text forms that bodies and parameters share. A refusal says what is expected and repeats nothing that was sent. */
public final class Texts {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final int DATE_LENGTH = 10;

    private Texts() {}

    /**
     * A date exactly as {@code 2026-03-01}, existing, from year 1 to 9999.
     *
     * @throws IllegalArgumentException with a message for the caller
     */
    public static LocalDate date(String text) {
        try {
            LocalDate date = text.length() == DATE_LENGTH ? LocalDate.parse(text, DATE) : null;
            if (date == null || date.getYear() < 1) {
                throw new IllegalArgumentException("A date from 0001-01-01 to 9999-12-31 is expected.");
            }
            return date;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("An existing date like 2026-03-01 is expected.", e);
        }
    }

    /**
     * A constant of an enumeration by its exact name.
     *
     * @throws IllegalArgumentException with a message for the caller
     */
    public static Object constant(String text, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("One of " + namesOf(type) + " is expected."));
    }

    /** Whether the text has neither NUL nor half of a surrogate pair, so that it can be stored and shown again. */
    public static boolean isStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    static String namesOf(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
    }
}
