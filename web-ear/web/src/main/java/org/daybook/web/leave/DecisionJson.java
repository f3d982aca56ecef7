package org.daybook.web.leave;

import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.leave.DecisionView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that happened to a request. */
@Schema(name = "Decision", description = "One thing that happened to a leave request.")
public record DecisionJson(
        String action,
        Long actorId,
        String capacity,
        String channel,
        String comment,
        long requestVersion,
        OffsetDateTime at) {

    /** Everything that happened to a request. */
    @Schema(name = "RequestHistory", description = "Everything that happened to a leave request, oldest first.")
    public record History(List<DecisionJson> items) {}

    /** Everything about it. */
    public static DecisionJson of(DecisionView view) {
        return of(view, view.comment());
    }

    /** @param comment as the viewer may see it */
    static DecisionJson of(DecisionView view, String comment) {
        return new DecisionJson(
                view.action(),
                view.actorId(),
                view.capacity(),
                view.channel(),
                comment,
                view.requestVersion(),
                view.at());
    }
}
