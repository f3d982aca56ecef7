package org.daybook.leave;

/**
 * The acting person with the authority that the caller has established.
 *
 * @param employeeId who
 * @param hr whether they act with HR's rights
 * @param administrator whether they act with an administrator's rights
 */
public record Actor(long employeeId, boolean hr, boolean administrator) {}
