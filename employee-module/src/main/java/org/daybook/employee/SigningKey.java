package org.daybook.employee;

import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.OffsetDateTime;

/**
 * A P-256 key for ES256 (RFC 7518, 3.4).
 *
 * @param id its {@code kid}
 * @param privateKey null on keys that only verify
 * @param verifiesUntil by the database's clock; null while it signs or is about to
 */
public record SigningKey(String id, ECPublicKey publicKey, ECPrivateKey privateKey, OffsetDateTime verifiesUntil) {

    /** Without the private key, which has no place in a log. */
    @Override
    public String toString() {
        return "SigningKey[id=" + id + ", verifiesUntil=" + verifiesUntil + "]";
    }
}
