package org.daybook.standalone;

import java.util.Map;
import java.util.stream.Collectors;

/** Writes the little JSON that the launcher sends. */
final class Json {

    private Json() {}

    /** An object with the entries whose value is not null: numbers as they are, the rest as text. */
    static String object(Map<String, Object> entries) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> text(entry.getKey()) + ":" + value(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** A quoted and escaped string. */
    static String text(String plain) {
        StringBuilder quoted = new StringBuilder("\"");
        plain.chars().forEach(c -> quoted.append(escaped((char) c)));
        return quoted.append('"').toString();
    }

    private static String value(Object value) {
        if (value instanceof Iterable<?> items) {
            StringBuilder list = new StringBuilder();
            items.forEach(item -> list.append(list.isEmpty() ? "[" : ",").append(value(item)));
            return list.isEmpty() ? "[]" : list.append(']').toString();
        }
        return value instanceof Number ? value.toString() : text(value.toString());
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default -> c < 0x20 ? String.format("\\u%04x", (int) c) : String.valueOf(c);
        };
    }
}
