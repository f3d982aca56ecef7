package org.daybook.web.leave;

import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.leave.DocumentView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document of a request. */
@Schema(name = "LeaveDocument", description = "A document of a leave request, such as a certificate.")
public record DocumentJson(
        long id, long requestId, String name, String mediaType, long bytes, long addedBy, OffsetDateTime createdAt) {

    /** Several of them. */
    @Schema(name = "LeaveDocumentList", description = "The documents of a leave request, oldest first.")
    public record All(List<DocumentJson> items) {

        static All of(List<DocumentView> documents) {
            return new All(documents.stream().map(DocumentJson::of).toList());
        }
    }

    /** What is known of it. */
    public static DocumentJson of(DocumentView view) {
        return new DocumentJson(
                view.id(),
                view.requestId(),
                view.name(),
                view.mediaType(),
                view.bytes(),
                view.addedBy(),
                view.createdAt());
    }
}
