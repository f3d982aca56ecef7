package org.daybook.leave;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A policy: what counts for a group from a day on. */
public record PolicyView(
        long id,
        String leaveType,
        PolicyGroup group,
        LocalDate validFrom,
        LocalDate validUntil,
        PolicyRules rules,
        String source,
        OffsetDateTime createdAt) {}
