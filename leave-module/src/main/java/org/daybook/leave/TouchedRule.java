package org.daybook.leave;

import org.daybook.platform.ProblemCode;

/**
 * A rule of planning for people and days of a closure, which goes beyond it.
 *
 * @param code {@code blackout-period} or {@code coverage-rule}
 */
public record TouchedRule(ProblemCode code, long id, String name) {}
