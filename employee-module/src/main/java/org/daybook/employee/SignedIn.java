package org.daybook.employee;

import java.time.OffsetDateTime;

/**
 * A session that has just begun or gone on. The tokens are shown once: only hashes are kept.
 *
 * @param employee the person as of now; the roles to put into an access token
 * @param refreshToken works once; using it gives the next one
 * @param deviceToken tells this client from a stranger at the next sign-in; null on refresh
 * @param sessionExpiresAt when the session ends if it is not used before
 * @param at now, by the database's clock: the moment to write into an access token, so that nodes with wrong clocks
 *     agree with {@link Revocation#notBefore()}
 */
public record SignedIn(
        EmployeeView employee,
        long sessionId,
        String refreshToken,
        String deviceToken,
        OffsetDateTime sessionExpiresAt,
        OffsetDateTime at) {

    /** Without the tokens, which have no place in a log. */
    @Override
    public String toString() {
        return "SignedIn[employeeId=" + employee.id() + ", sessionId=" + sessionId + "]";
    }
}
