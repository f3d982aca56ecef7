package org.daybook.leave;

/**
 * A new kind of leave.
 *
 * @param code lower-case letters, digits and dashes, a letter first; at most 40
 * @param name at most 100 characters
 * @param rules what counts for everyone from the first day on
 */
public record DefineLeaveType(String code, String name, PolicyRules rules, long actorId) {}
