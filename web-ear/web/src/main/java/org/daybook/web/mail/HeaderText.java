package org.daybook.web.mail;

import java.util.regex.Pattern;

/**
 * Text for one line of a header. People's names and words may hold anything: line ends would begin another header (OWASP
 * ASVS 5.0, 1.3.11), and what turns the direction of text would show something else than is there.
 */
final class HeaderText {

    private static final Pattern NOT_IN_A_LINE =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\s]+");

    private HeaderText() {}

    /** The text without line ends, control characters and turns of direction, each run of them one space. */
    static String of(String text) {
        return NOT_IN_A_LINE.matcher(text).replaceAll(" ").strip();
    }

    /** The same, cut to a number of characters; never inside one. */
    static String of(String text, int most) {
        String line = of(text);
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + "…";
    }
}
