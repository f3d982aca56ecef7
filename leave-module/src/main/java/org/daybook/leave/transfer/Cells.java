package org.daybook.leave.transfer;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.daybook.leave.ImportFinding.Outcome;
import org.daybook.leave.ImportKind;

/** The cells of one line as values; gathers what is wrong with them. */
final class Cells {

    private static final int LONGEST_SHOWN = 100;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,4}(\\.[0-9]{1,4})?");

    /** Text with an apostrophe before what a spreadsheet would take for a formula: so exports mark it. */
    private static final Pattern MARKED = Pattern.compile("'[\\s']*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private final ImportKind kind;
    private final FileLine line;
    private final List<Finding> findings = new ArrayList<>();

    Cells(ImportKind kind, FileLine line) {
        this.kind = kind;
        this.line = line;
    }

    List<Finding> findings() {
        return findings;
    }

    /** What the cell says, null if it is empty. */
    String text(String column) {
        String cell = line.cells().get(kind.columns().indexOf(column));
        String text = MARKED.matcher(cell).matches() ? cell.substring(1) : cell;
        return text.isEmpty() ? null : text;
    }

    /** An address in lower case, by which people are found. */
    String email(String column, boolean required) {
        String email = required ? required(column) : text(column);
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    String required(String column) {
        String text = text(column);
        if (text == null) {
            refuse(column, "validation-failed", "It is required.");
        }
        return text;
    }

    LocalDate date(String column, boolean required) {
        String text = required ? required(column) : text(column);
        if (text == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (!date.isBefore(EARLIEST) && !date.isAfter(LATEST)) {
                return date;
            }
            refuse(column, "validation-failed", "It must lie between " + EARLIEST + " and " + LATEST + ".");
        } catch (DateTimeException e) {
            refuse(column, "validation-failed", "It must be a date, such as 2026-03-01.");
        }
        return null;
    }

    <E extends Enum<E>> E word(String column, Class<E> type, E otherwise) {
        String text = text(column);
        if (text == null) {
            return otherwise;
        }
        for (E value : type.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(text)) {
                return value;
            }
        }
        refuse(column, "validation-failed", "It must be one of " + Arrays.toString(type.getEnumConstants()) + ".");
        return otherwise;
    }

    /** Days: at most four digits before and four after the point. */
    BigDecimal days(String column, boolean required) {
        String text = required ? required(column) : text(column);
        if (text != null && !DECIMAL.matcher(text).matches()) {
            refuse(column, "validation-failed", "It must be a number of days, such as 12 or 7.5.");
            return null;
        }
        return text == null ? null : new BigDecimal(text);
    }

    Integer year(String column) {
        String text = required(column);
        if (text != null && !text.matches("[12][0-9]{3}")) {
            refuse(column, "validation-failed", "It must be a year, such as 2026.");
            return null;
        }
        return text == null ? null : Integer.valueOf(text);
    }

    /** Free text, which may have several lines. */
    String prose(String column, int most) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        if (text.codePointCount(0, text.length()) > most) {
            refuse(column, "validation-failed", "It must have at most " + most + " characters.");
        } else if (text.chars().anyMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0)) {
            refuse(column, "validation-failed", "It must not contain control characters.");
        }
        return text;
    }

    void refuse(String column, String code, String message) {
        findings.add(new Finding(line.line(), Outcome.REFUSED, column, code, message, null));
    }

    /** Text that looks as if it were marked gets another mark, so that reading it back gives the same text. */
    static String marked(String text) {
        return MARKED.matcher(text).matches() ? "'" + text : text;
    }

    /** Foreign text within a message: short and on one line. */
    static String shown(Object value) {
        if (value == null) {
            return "nothing";
        }
        String plain = value.toString()
                .codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .limit(LONGEST_SHOWN)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain;
    }
}
