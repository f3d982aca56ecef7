package org.daybook.web.csv;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A CSV file that is written as its lines are read, so that one of any length needs little memory. */
public final class CsvAnswer implements StreamingOutput {

    /** What the answer is, with its encoding and that its first line names the columns (RFC 7111). */
    public static final String MEDIA_TYPE = "text/csv;charset=utf-8;header=present";

    private final List<String> columns;
    private final Source source;

    /** Where the lines come from. */
    public interface Source {

        /** Some more lines; empty when there are no more. */
        List<? extends List<?>> next();
    }

    public CsvAnswer(List<String> columns, Source source) {
        this.columns = columns;
        this.source = source;
    }

    @Override
    public void write(OutputStream stream) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        out.write(CsvLine.of(columns));
        List<? extends List<?>> lines = source.next();
        while (!lines.isEmpty()) {
            for (List<?> line : lines) {
                out.write(CsvLine.of(line));
            }
            lines = source.next();
        }
        out.flush();
    }
}
