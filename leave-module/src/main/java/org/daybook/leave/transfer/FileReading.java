package org.daybook.leave.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.daybook.leave.ImportKind;

/**
 * Reads a CSV file (RFC 4180) in UTF-8, with or without a byte order mark, separated by commas or semicolons. The first
 * line names the columns, in any order. Holds one line at a time.
 */
final class FileReading {

    private static final int LOOK_AHEAD = 8 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ImportKind kind;
    private final BoundedReader bound;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> header;
    private long read;

    /** @throws UnreadableFile for anything but such a file, and for columns that are missing, unknown or there twice */
    FileReading(ImportKind kind, InputStream file) throws UnreadableFile {
        this.kind = kind;
        try {
            // Made by hand, a decoder reports what is no UTF-8 instead of replacing it.
            BufferedReader text =
                    new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()), LOOK_AHEAD);
            char separator = separatorOf(text);
            bound = new BoundedReader(text);
            parser = CSVFormat.DEFAULT.builder().setDelimiter(separator).get().parse(bound);
            records = parser.iterator();
            header = header();
        } catch (UnreadableFile e) {
            throw e;
        } catch (IOException e) {
            throw explained(e, 1);
        }
    }

    private static char separatorOf(BufferedReader text) throws IOException {
        text.mark(LOOK_AHEAD);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        text.mark(LOOK_AHEAD);
        StringBuilder first = new StringBuilder();
        int c = text.read();
        while (c >= 0 && c != '\n' && first.length() < LOOK_AHEAD - 1) {
            first.append((char) c);
            c = text.read();
        }
        text.reset();
        return first.indexOf(";") >= 0 && first.indexOf(",") < 0 ? ';' : ',';
    }

    private List<String> header() throws UnreadableFile {
        CSVRecord first = next();
        if (first == null) {
            throw new UnreadableFile("no-columns", 1, "The file is empty; its first line has to name the columns.");
        }
        List<String> names = first.toList().stream().map(String::strip).toList();
        for (String name : names) {
            if (!kind.columns().contains(name)) {
                throw new UnreadableFile(
                        "unknown-column",
                        1,
                        "There is no column \"" + Cells.shown(name) + "\" here; there are " + words(kind.columns())
                                + ".");
            }
        }
        if (names.stream().distinct().count() < names.size()) {
            throw new UnreadableFile("column-twice", 1, "A column is named twice.");
        }
        List<String> missing =
                kind.required().stream().filter(name -> !names.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new UnreadableFile("missing-column", 1, "The file lacks " + words(missing) + ".");
        }
        return names;
    }

    private static String words(List<String> names) {
        return names.stream().collect(Collectors.joining(", "));
    }

    /** The next lines, at most so many; empty at the end of the file. @throws UnreadableFile from there on */
    List<FileLine> next(int most) throws UnreadableFile {
        List<FileLine> lines = new ArrayList<>();
        CSVRecord row = next();
        while (row != null) {
            read++;
            lines.add(new FileLine(read, lineOf(row), row.size() == header.size() ? cells(row) : null));
            row = lines.size() < most ? next() : null;
        }
        return lines;
    }

    private List<String> cells(CSVRecord row) {
        return kind.columns().stream()
                .map(name ->
                        header.contains(name) ? row.get(header.indexOf(name)).strip() : "")
                .toList();
    }

    /** The parser knows where a line ends, which is somewhere else if there are line ends within its cells. */
    private long lineOf(CSVRecord row) {
        long within = row.stream()
                .mapToLong(cell -> cell.replace("\r\n", "\n")
                        .chars()
                        .filter(c -> c == '\n' || c == '\r')
                        .count())
                .sum();
        return Math.max(1, parser.getCurrentLineNumber() - within);
    }

    private CSVRecord next() throws UnreadableFile {
        try {
            CSVRecord row = records.hasNext() ? records.next() : null;
            bound.lineEnded();
            return row;
        } catch (UncheckedIOException e) {
            throw explained(e.getCause(), Math.max(1, parser.getCurrentLineNumber()));
        }
    }

    private static UnreadableFile explained(IOException e, long line) {
        if (e instanceof UnreadableFile known) {
            return new UnreadableFile(known.code(), line, known.getMessage());
        }
        if (e instanceof CharacterCodingException) {
            return new UnreadableFile(
                    "not-utf-8", line, "From about this line on the file is not UTF-8. Save it as \"CSV UTF-8\".");
        }
        return new UnreadableFile("malformed-csv", line, "Here the file is no CSV: see to its quotation marks.");
    }
}
