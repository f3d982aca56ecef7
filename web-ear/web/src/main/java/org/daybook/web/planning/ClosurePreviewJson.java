package org.daybook.web.planning;

import java.util.List;
import org.daybook.leave.ClosurePreview;
import org.daybook.platform.Cursor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a closure would do. */
@Schema(
        name = "ClosurePreview",
        description =
                "What a closure would do. The sums are over at most 2,000 people from the cursor on; peopleSeen says "
                        + "how many.")
public record ClosurePreviewJson(
        long people,
        long peopleSeen,
        List<ClosureLineJson> outcomes,
        List<TouchedRuleJson> warnings,
        List<ClosurePersonJson> items,
        String nextCursor) {

    static ClosurePreviewJson of(ClosurePreview preview) {
        return new ClosurePreviewJson(
                preview.people(),
                preview.lookedAt(),
                ClosureLineJson.of(preview.lines()),
                TouchedRuleJson.of(preview.touched()),
                ClosurePersonJson.of(preview.items()),
                preview.next() == null ? null : Cursor.of(preview.next()).encode());
    }
}
