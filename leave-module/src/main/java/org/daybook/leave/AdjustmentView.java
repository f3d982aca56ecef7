package org.daybook.leave;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * A correction that was posted.
 *
 * @param id of its ledger row
 */
public record AdjustmentView(
        long id,
        long employeeId,
        String leaveType,
        int year,
        BigDecimal days,
        String reason,
        long actorId,
        OffsetDateTime recordedAt) {}
