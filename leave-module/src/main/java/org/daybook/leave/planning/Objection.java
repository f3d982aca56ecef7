package org.daybook.leave.planning;

import org.daybook.platform.RuleViolation.Violation;

/**
 * Something that planning has against leave.
 *
 * @param blocks whether an employee's own request is refused for it
 */
public record Objection(Violation violation, boolean blocks) {}
