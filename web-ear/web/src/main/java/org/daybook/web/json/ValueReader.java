package org.daybook.web.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Reads one JSON value as a Java value of the wanted type. Nothing is converted: a number is no text, 1.0 is no whole
 * number. What does not fit is an {@link IllegalArgumentException} with a message for the caller.
 */
final class ValueReader {

    private ValueReader() {}

    /** @param value anything but null */
    static Object read(JsonNode value, Type type) {
        if (type == String.class) {
            return text(value, "Text");
        }
        if (type == LocalDate.class) {
            return Texts.date(text(value, "A date like \"2026-03-01\""));
        }
        if (type == OffsetDateTime.class) {
            return Texts.moment(text(value, "A moment like \"2026-03-01T09:00:00Z\""));
        }
        if (type == Long.class) {
            return wholeNumber(value, value.canConvertToLong()).longValue();
        }
        if (type == Integer.class) {
            return wholeNumber(value, value.canConvertToInt()).intValue();
        }
        if (type == BigDecimal.class) {
            return decimal(value);
        }
        if (type == Boolean.class) {
            return flag(value);
        }
        if (type instanceof ParameterizedType set && set.getRawType() == Set.class) {
            return constants(value, (Class<?>) set.getActualTypeArguments()[0]);
        }
        return constant(value, (Class<?>) type);
    }

    private static String text(JsonNode value, String expected) {
        if (!value.isTextual()) {
            throw new IllegalArgumentException(expected + " is expected.");
        }
        return value.textValue();
    }

    private static Number wholeNumber(JsonNode value, boolean fits) {
        if (!value.isIntegralNumber() || !fits) {
            throw new IllegalArgumentException("A whole number is expected.");
        }
        return value.numberValue();
    }

    private static BigDecimal decimal(JsonNode value) {
        if (!value.isNumber()) {
            throw new IllegalArgumentException("A number is expected.");
        }
        return value.decimalValue();
    }

    private static Boolean flag(JsonNode value) {
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("true or false is expected.");
        }
        return value.booleanValue();
    }

    private static Object constant(JsonNode value, Class<?> type) {
        return Texts.constant(text(value, "One of " + Texts.namesOf(type)), type);
    }

    private static Set<Object> constants(JsonNode value, Class<?> type) {
        if (!value.isArray()) {
            throw new IllegalArgumentException("An array of " + Texts.namesOf(type) + " is expected.");
        }
        Set<Object> all = new LinkedHashSet<>();
        for (JsonNode item : value) {
            if (!all.add(constant(item, type))) {
                throw new IllegalArgumentException("Each of " + Texts.namesOf(type) + " may appear once.");
            }
        }
        return all;
    }
}
