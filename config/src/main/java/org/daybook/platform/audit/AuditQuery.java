package org.daybook.platform.audit;

import java.time.OffsetDateTime;
import org.daybook.platform.PageRequest;

/**
 * Which rows of the trail to show, newest first. Absent (null) filters do not narrow.
 *
 * @param actorId who acted
 * @param action exact name
 * @param personId whom the values are about
 * @param from recorded at this moment or later
 * @param to recorded before this moment
 * @param channel exact name
 * @param correlationId of the exchange in which it was recorded
 * @param page which page; for an export only its {@code after} counts
 */
public record AuditQuery(
        Long actorId,
        String action,
        String subjectType,
        Long subjectId,
        Long personId,
        OffsetDateTime from,
        OffsetDateTime to,
        String channel,
        String correlationId,
        PageRequest page) {

    /** Everything about a person. */
    public static AuditQuery about(long personId) {
        return new AuditQuery(null, null, null, null, personId, null, null, null, null, PageRequest.of(null, null));
    }

    AuditQuery withPage(PageRequest next) {
        return new AuditQuery(
                actorId, action, subjectType, subjectId, personId, from, to, channel, correlationId, next);
    }
}
