package org.daybook.employee;

import java.time.OffsetDateTime;

/**
 * Access tokens that must not be accepted any more although they have not run out.
 *
 * @param employeeId whose tokens
 * @param sessionId of which session, null for all of the person's tokens
 * @param notBefore tokens made before this moment, by the database's clock, are refused
 */
public record Revocation(long employeeId, Long sessionId, OffsetDateTime notBefore) {}
