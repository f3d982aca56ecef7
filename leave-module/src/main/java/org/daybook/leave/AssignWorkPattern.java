package org.daybook.leave;

import java.time.LocalDate;

/**
 * Who works by which pattern from a day on, until the next assignment.
 *
 * @param patternId null: what was said for this first day is taken back
 */
public record AssignWorkPattern(long employeeId, Long patternId, LocalDate validFrom, long actorId) {}
