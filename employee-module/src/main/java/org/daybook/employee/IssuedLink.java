package org.daybook.employee;

import java.time.OffsetDateTime;

/**
 * Lets its holder set a password, once. Shown when it is made and never again: only its hash is kept.
 *
 * @param token 256 random bits, base64url without padding
 * @param expiresAt by the database's clock
 */
public record IssuedLink(String token, OffsetDateTime expiresAt) {

    /** Without the token, which has no place in a log. */
    @Override
    public String toString() {
        return "IssuedLink[expiresAt=" + expiresAt + "]";
    }
}
