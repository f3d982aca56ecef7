package org.daybook.web.audit;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.daybook.platform.audit.AuditRecord;
import org.daybook.web.csv.CsvLine;
import org.daybook.web.json.StrictJson;

/** Writes rows of the trail one after the other, so that an export of any length needs little memory. */
final class AuditExport implements StreamingOutput {

    /** The forms of an export. */
    enum Format {
        csv("text/csv;charset=utf-8;header=present"),
        json(MediaType.APPLICATION_JSON);

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }
    }

    /** Hands over the rows, in order. */
    interface Source {
        void read(Consumer<AuditRecord> reader);
    }

    private static final List<String> COLUMNS = List.of(
            "id",
            "recordedAt",
            "action",
            "actorKind",
            "actorId",
            "channel",
            "address",
            "correlationId",
            "subjectType",
            "subjectId",
            "personId",
            "before",
            "after",
            "erased");

    private final Format format;
    private final Source rows;

    AuditExport(Format format, Source rows) {
        this.format = format;
        this.rows = rows;
    }

    @Override
    public void write(OutputStream stream) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        if (format == Format.csv) {
            out.write(CsvLine.of(COLUMNS));
            rows.read(row -> append(out, csv(row)));
        } else {
            out.write("{\"items\":[");
            String[] separator = {"\n"};
            rows.read(row -> {
                append(out, separator[0] + json(row));
                separator[0] = ",\n";
            });
            out.write("\n]}\n");
        }
        out.flush();
    }

    private static String json(AuditRecord row) {
        return new String(StrictJson.write(AuditEntryJson.of(row)), StandardCharsets.UTF_8);
    }

    private static String csv(AuditRecord row) {
        return CsvLine.of(Arrays.asList(
                row.id(),
                row.recordedAt(),
                row.action(),
                row.actorKind(),
                row.actorId(),
                row.channel(),
                row.address(),
                row.correlationId(),
                row.subjectType(),
                row.subjectId(),
                row.personId(),
                row.before(),
                row.after(),
                row.erased()));
    }

    private static void append(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException("The client has gone.", e);
        }
    }
}
