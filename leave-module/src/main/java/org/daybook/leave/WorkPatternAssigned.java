package org.daybook.leave;

import java.time.LocalDate;

/** Somebody works by another pattern from a day on; fired in the same transaction. */
public record WorkPatternAssigned(long employeeId, LocalDate validFrom, long actorId) {}
