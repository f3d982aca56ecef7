package org.daybook.web.postbox;

import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.employee.MailKind;
import org.daybook.employee.MailStatus;
import org.daybook.employee.MailView;
import org.daybook.platform.Page;
import org.daybook.web.reply.PageLinks.Paged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mail in the outbox. */
@Schema(name = "Mail", description = "A mail in the outbox. Its words are found when it is sent, and are not kept.")
public record MailJson(
        long id,
        MailKind kind,
        long recipientId,
        long subjectId,
        MailStatus status,
        int attempts,
        String note,
        OffsetDateTime createdAt,
        OffsetDateTime dueAt,
        OffsetDateTime endedAt) {

    /** One page of the outbox. */
    @Schema(name = "MailPage", description = "One page of the outbox, newest first.")
    public record Listing(List<MailJson> items, String nextCursor) implements Paged {

        static Listing of(Page<MailView> page) {
            return new Listing(page.items().stream().map(MailJson::of).toList(), page.nextCursor());
        }
    }

    /** As it is in the outbox. */
    public static MailJson of(MailView view) {
        return new MailJson(
                view.id(),
                view.kind(),
                view.recipientId(),
                view.subjectId(),
                view.status(),
                view.attempts(),
                view.note(),
                view.createdAt(),
                view.endedAt() == null ? view.dueAt() : null,
                view.endedAt());
    }
}
