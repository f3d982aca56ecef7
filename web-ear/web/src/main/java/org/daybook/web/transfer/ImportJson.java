package org.daybook.web.transfer;

import java.time.OffsetDateTime;
import org.daybook.leave.ImportKind;
import org.daybook.leave.ImportState;
import org.daybook.leave.ImportView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import and how far it has come. */
@Schema(name = "Import", description = "An import and how far it has come.")
public record ImportJson(
        long id,
        ImportKind kind,
        boolean dryRun,
        Long assuming,
        ImportState state,
        long bytes,
        String sha256,
        long startedBy,
        long rowsRead,
        long added,
        long unchanged,
        long differing,
        long refused,
        String problem,
        String report,
        OffsetDateTime createdAt,
        OffsetDateTime finishedAt) {

    static ImportJson of(ImportView view) {
        return new ImportJson(
                view.id(),
                view.kind(),
                view.dryRun(),
                view.assuming(),
                view.state(),
                view.bytes(),
                view.sha256(),
                view.startedBy(),
                view.rowsRead(),
                view.added(),
                view.unchanged(),
                view.differing(),
                view.refused(),
                view.problem(),
                locationOf(view) + "/report",
                view.createdAt(),
                view.finishedAt());
    }

    static String locationOf(ImportView view) {
        return "/api/v1/imports/" + view.id();
    }
}
