package org.daybook.employee;

/**
 * A new service account with its token, which is shown once: only its hash is kept.
 *
 * @param token {@code dbk_}, eight characters, {@code _}, 43 characters of secret
 */
public record IssuedServiceToken(ServiceAccountView account, String token) {

    /** Without the token, which has no place in a log. */
    @Override
    public String toString() {
        return "IssuedServiceToken[account=" + account + "]";
    }
}
