package org.daybook.web.csv;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a CSV file (RFC 4180). Text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP ASVS
 * 5.0, 1.2.10); numbers stay numbers, also below 0.
 */
public final class CsvLine {

    /** What begins a formula, also in the full-width forms that some programs take for the plain ones. */
    private static final String DANGEROUS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private static final String NEEDS_QUOTES = ",;\"\r\n\t";

    private CsvLine() {}

    /** @param cells texts, numbers, null for nothing; anything else as its text */
    public static String of(List<?> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        boolean dangerous = !(value instanceof Number) && begins(text.stripLeading()) || begins(text);
        String safe = dangerous && !(value instanceof Number) ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> NEEDS_QUOTES.indexOf(c) >= 0);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean begins(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
    }
}
