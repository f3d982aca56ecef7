package org.daybook.leave.request;

import java.time.OffsetDateTime;
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
