package org.daybook.platform.audit;

import java.time.OffsetDateTime;

/**
 * A row of the trail.
 *
 * @param address the client's network address; null if there was none or it was erased
 * @param before the changed values as they were: a JSON object with sorted members; null if there were none or they were
 *     erased
 * @param after the changed values as they became, in the same form
 * @param erased whether something personal that the row once had was erased
 */
public record AuditRecord(
        long id,
        OffsetDateTime recordedAt,
        String action,
        ActorKind actorKind,
        Long actorId,
        String channel,
        String address,
        String correlationId,
        String subjectType,
        Long subjectId,
        Long personId,
        String before,
        String after,
        boolean erased) {}
