package org.daybook.employee;

/**
 * Something happened to the ways in; fired in the transaction of a change, and without one for attempts that changed
 * nothing. Holds no secret and no typed input.
 *
 * @param employeeId whose access, null if nobody known
 * @param actorId who did it, null for the person or the system itself
 * @param subject session, service account or key that it is about, null if none
 */
public record AccessNoted(AccessAction action, Long employeeId, Long actorId, String subject) {}
