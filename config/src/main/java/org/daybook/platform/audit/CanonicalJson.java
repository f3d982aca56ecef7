package org.daybook.platform.audit;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** JSON in one form only: members sorted, no white space, numbers in plain digits without trailing zeros. */
final class CanonicalJson {

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    /** An object; null for an empty one. */
    static String of(Map<String, ?> members) {
        if (members.isEmpty()) {
            return null;
        }
        CanonicalJson json = new CanonicalJson();
        json.object(members);
        return json.text.toString();
    }

    private void value(Object value) {
        if (value == null || value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof Number number) {
            BigDecimal decimal = new BigDecimal(number.toString());
            text.append(
                    decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString());
        } else if (value instanceof Map<?, ?> members) {
            object(members);
        } else if (value instanceof Collection<?> elements) {
            array(elements);
        } else if (value instanceof CharSequence || value instanceof Temporal || value instanceof Enum<?>) {
            string(value.toString());
        } else {
            throw new IllegalArgumentException("The audit trail keeps no " + value.getClass());
        }
    }

    private void object(Map<?, ?> members) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        members.forEach((name, value) -> sorted.put((String) name, value));
        String separator = "{";
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            text.append(separator);
            string(member.getKey());
            text.append(':');
            value(member.getValue());
            separator = ",";
        }
        text.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void array(Collection<?> elements) {
        String separator = "[";
        for (Object element : elements) {
            text.append(separator);
            value(element);
            separator = ",";
        }
        text.append(elements.isEmpty() ? "[]" : "]");
    }

    /** Escapes what RFC 8259 demands; NUL, which PostgreSQL cannot keep, becomes the replacement character. */
    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c == 0) {
                text.append('\uFFFD');
            } else if (c < ' ') {
                text.append("\\u%04x".formatted((int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
