package org.daybook.leave.request;

import java.time.OffsetDateTime;
import java.util.Set;
import org.daybook.leave.DecisionView;

/** A row of a request's history, not written yet. */
record RequestEvent(
        long requestId,
        String action,
        Long actorId,
        Capacity capacity,
        String channel,
        String comment,
        long requestVersion,
        OffsetDateTime at) {

    /** How an approval is called that leaves the request waiting at the next level. */
    static final String LEVEL_APPROVED = "LEVEL_APPROVED";

    /** What happens to the days of a request and leaves it where it stands. */
    static final Set<String> WITHOUT_EFFECT_ON_STATUS =
            Set.of(Recounts.ACTION, "INTERRUPTED", "SHORTENED", AmendmentPolicy.ACTION);

    /** In which capacity somebody acted. */
    enum Capacity {
        EMPLOYEE,
        MANAGER,
        HR,
        ADMINISTRATOR,
        SYSTEM
    }

    DecisionView toView() {
        return new DecisionView(action, actorId, capacity.name(), channel, comment, requestVersion, at);
    }
}
