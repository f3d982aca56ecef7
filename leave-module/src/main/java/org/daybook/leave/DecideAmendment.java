package org.daybook.leave;

/**
 * A decision on a wish to change approved leave.
 *
 * @param number of the wish in its request
 * @param comment at most 1,000 characters, or null; a refusal needs one
 */
public record DecideAmendment(long requestId, int number, Actor actor, String comment) {}
