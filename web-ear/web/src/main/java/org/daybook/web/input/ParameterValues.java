package org.daybook.web.input;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.daybook.web.json.Texts;

/** The text forms of parameter values; each reading refuses with a message for the caller. */
final class ParameterValues {

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,18}");
    private static final Pattern COUNT = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final int LONGEST_TEXT = 200;

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            String.class, ParameterValues::text,
            Long.class, ParameterValues::id,
            long.class, ParameterValues::id,
            Integer.class, ParameterValues::count,
            Boolean.class, ParameterValues::flag,
            LocalDate.class, Texts::date,
            OffsetDateTime.class, Texts::moment);

    private ParameterValues() {}

    /** How texts become values of the type; null if this is not a type of parameter. */
    static Function<String, Object> readerOf(Class<?> type) {
        return type.isEnum() ? text -> Texts.constant(text, type) : READERS.get(type);
    }

    private static String text(String text) {
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw new IllegalArgumentException("It must have 1 to " + LONGEST_TEXT + " characters.");
        }
        if (!Texts.isStorable(text) || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Control characters are not allowed.");
        }
        return text;
    }

    private static Long id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new IllegalArgumentException("An id is a whole number from 1.");
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("There is no id that large.", e);
        }
    }

    private static Integer count(String text) {
        if (!COUNT.matcher(text).matches()) {
            throw new IllegalArgumentException("A whole number is expected.");
        }
        return Integer.valueOf(text);
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Either true or false is expected.");
        };
    }
}
