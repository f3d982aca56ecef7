package org.daybook.web.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Text forms that bodies and parameters share. A refusal says what is expected and repeats nothing that was sent. */
public final class Texts {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final int DATE_LENGTH = 10;
    private static final int LAST_YEAR = 9999;

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
     * A moment with its offset, such as {@code 2026-03-01T09:00:00Z}, from year 1 to 9999.
     *
     * @throws IllegalArgumentException with a message for the caller
     */
    public static OffsetDateTime moment(String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            if (moment.getYear() < 1 || moment.getYear() > LAST_YEAR) {
                throw new IllegalArgumentException("The year must be between 0001 and 9999.");
            }
            return moment;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A moment like 2026-03-01T09:00:00Z is expected.", e);
        }
    }

    /**
     * A constant of an enumeration by its exact name in the interface.
     *
     * @throws IllegalArgumentException with a message for the caller
     */
    public static Object constant(String text, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> nameOf((Enum<?>) constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("One of " + namesOf(type) + " is expected."));
    }

    /** Whether the text has neither NUL nor half of a surrogate pair, so that it can be stored and shown again. */
    public static boolean isStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    static String namesOf(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> nameOf((Enum<?>) constant))
                .collect(Collectors.joining(", "));
    }

    /** Its Java name, unless it has another one in JSON. */
    private static String nameOf(Enum<?> constant) {
        try {
            JsonProperty other =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return other == null ? constant.name() : other.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("Every constant is a field.", e);
        }
    }
}
