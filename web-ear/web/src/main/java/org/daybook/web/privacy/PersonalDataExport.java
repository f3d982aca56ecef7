package org.daybook.web.privacy;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.daybook.platform.audit.AuditRecord;
import org.daybook.web.audit.AuditEntryJson;
import org.daybook.web.json.StrictJson;

/** Writes personal data with the rows of the audit trail as they come: there may be many thousands of them. */
final class PersonalDataExport implements StreamingOutput {

    private static final String END = "]}";

    private final PersonalDataJson data;
    private final Consumer<Consumer<AuditRecord>> trail;

    /**
     * @param data with an empty audit trail
     * @param trail hands over the rows
     */
    PersonalDataExport(PersonalDataJson data, Consumer<Consumer<AuditRecord>> trail) {
        this.data = data;
        this.trail = trail;
    }

    @Override
    public void write(OutputStream stream) throws IOException {
        OutputStream out = new BufferedOutputStream(stream);
        byte[] beginning = StrictJson.write(data);
        out.write(beginning, 0, beginning.length - END.length());
        boolean[] further = {false};
        trail.accept(row -> {
            append(out, row, further[0]);
            further[0] = true;
        });
        out.write(END.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void append(OutputStream out, AuditRecord row, boolean further) {
        try {
            if (further) {
                out.write(',');
            }
            out.write(StrictJson.write(AuditEntryJson.of(row)));
        } catch (IOException e) {
            throw new UncheckedIOException("The client has gone.", e);
        }
    }
}
