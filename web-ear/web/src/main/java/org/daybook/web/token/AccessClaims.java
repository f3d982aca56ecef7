package org.daybook.web.token;

import java.time.Instant;
import java.util.Set;
import org.daybook.employee.Role;

/**
 * What an access token says about its holder.
 *
 * @param roles at the moment it was made
 * @param madeAt by the database's clock, to the microsecond
 * @param expiresAt by the database's clock
 * @param csrfHash hash of the token that unsafe requests of this browser session have to carry; null outside browsers
 */
public record AccessClaims(
        long employeeId, long sessionId, Set<Role> roles, Instant madeAt, Instant expiresAt, String csrfHash) {

    public AccessClaims {
        roles = Set.copyOf(roles);
    }
}
