package org.daybook.leave;

import java.time.LocalDate;

/**
 * Somebody works at another place from a day on, perhaps with other holidays; fired in the same transaction.
 *
 * @param actorId null where it follows from something else
 */
public record WorkplaceChanged(long employeeId, LocalDate validFrom, Long actorId) {}
