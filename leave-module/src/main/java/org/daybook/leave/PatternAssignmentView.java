package org.daybook.leave;

import java.time.LocalDate;

/** A pattern that a person works by from a day on, until the next one. */
public record PatternAssignmentView(LocalDate validFrom, long patternId, String name) {}
