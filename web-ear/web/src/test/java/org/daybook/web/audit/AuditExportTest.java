package org.daybook.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.stream.LongStream;
import org.daybook.platform.audit.ActorKind;
import org.daybook.platform.audit.AuditRecord;
import org.daybook.web.audit.AuditExport.Format;
import org.daybook.web.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditExportTest {

    private static final int MOST_KEPT = 64 * 1024;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    private static AuditRecord row(long id) {
        return new AuditRecord(
                id,
                OffsetDateTime.parse("2026-03-02T09:00:00Z"),
                "thing.renamed",
                ActorKind.PERSON,
                7L,
                "API",
                "192.0.2.1",
                "-abc",
                "thing",
                id,
                42L,
                null,
                "{\"name\":\"Ada, \\\"Countess\\\"\",\"days\":2.5}",
                false);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void rowsAreOnTheirWayBeforeTheLastOneIsRead(Format format) throws IOException {
        int[] mostKept = {0};
        int[] size = {0};
        new AuditExport(
                        format,
                        reader -> LongStream.range(0, 5_000).forEach(id -> {
                            reader.accept(row(id));
                            size[0] += 100;
                            mostKept[0] = Math.max(mostKept[0], size[0] - written.size());
                        }))
                .write(written);

        assertThat(written.size()).isGreaterThan(5_000 * 100);
        assertThat(mostKept[0]).isLessThan(MOST_KEPT);
    }

    @Test
    void anExportAsJsonIsOneDocument() throws IOException {
        new AuditExport(Format.json, reader -> LongStream.range(0, 3).forEach(id -> reader.accept(row(id))))
                .write(written);

        var items = StrictJson.parse(written.toByteArray()).get("items");
        assertThat(items).hasSize(3);
        assertThat(items.get(2).get("id").asLong()).isEqualTo(2);
        assertThat(items.get(2).get("changes").toString())
                .isEqualTo("[{\"name\":\"days\",\"before\":null,\"after\":\"2.5\"},"
                        + "{\"name\":\"name\",\"before\":null,\"after\":\"Ada, \\\"Countess\\\"\"}]");
    }

    @Test
    void anExportOfNothingIsWellFormed() throws IOException {
        new AuditExport(Format.json, reader -> {}).write(written);

        assertThat(StrictJson.parse(written.toByteArray()).get("items")).isEmpty();
    }

    @Test
    void anExportAsCsvHasAHeaderAndNeutralCells() throws IOException {
        new AuditExport(Format.csv, reader -> reader.accept(row(1))).write(written);

        assertThat(written.toString().lines())
                .containsExactly(
                        "id,recordedAt,action,actorKind,actorId,channel,address,correlationId,subjectType,subjectId,"
                                + "personId,before,after,erased",
                        "1,2026-03-02T09:00Z,thing.renamed,PERSON,7,API,192.0.2.1,'-abc,thing,1,42,,"
                                + "\"{\"\"name\"\":\"\"Ada, \\\"\"Countess\\\"\"\"\",\"\"days\"\":2.5}\",false");
    }
}
