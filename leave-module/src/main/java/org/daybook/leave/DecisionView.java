package org.daybook.leave;

import java.time.OffsetDateTime;

/**
 * One thing that happened to a request.
 *
 * @param action SUBMITTED, APPROVED, REJECTED, WITHDRAWN or CANCELLED; RECOUNTED: its days cost something else now;
 *     INTERRUPTED, SHORTENED: days were taken out of it; CONTINUED: it is a part of leave that was interrupted; RESTORED:
 *     days that were taken out of leave and are leave again
 * @param actorId who did it; null for the system
 * @param capacity in which capacity: EMPLOYEE, MANAGER, HR, ADMINISTRATOR or SYSTEM
 * @param channel through which channel, for example API
 * @param comment what they said, or null
 * @param requestVersion the request's version after it
 */
public record DecisionView(
        String action,
        Long actorId,
        String capacity,
        String channel,
        String comment,
        long requestVersion,
        OffsetDateTime at) {}
