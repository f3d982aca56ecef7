package org.daybook.web.audit;

import java.util.List;
import org.daybook.platform.Page;
import org.daybook.platform.audit.AuditRecord;
import org.daybook.web.reply.PageLinks.Paged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of the trail. */
@Schema(name = "AuditEntryPage", description = "One page of the audit trail, newest first.")
public record AuditEntryPage(List<AuditEntryJson> items, String nextCursor) implements Paged {

    /** Every row that was asked for. */
    @Schema(name = "AuditEntries", description = "An export of the audit trail, newest first.")
    public record Export(List<AuditEntryJson> items) {}

    static AuditEntryPage of(Page<AuditRecord> page) {
        return new AuditEntryPage(page.items().stream().map(AuditEntryJson::of).toList(), page.nextCursor());
    }
}
