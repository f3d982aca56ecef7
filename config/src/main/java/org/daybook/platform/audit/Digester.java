package org.daybook.platform.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256 over a sequence of fields. Each goes in behind its length, an absent one as length -1, so that no two different
 * sequences feed the same bytes.
 */
final class Digester {

    private final MessageDigest sha256;

    Digester() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    Digester add(byte[] field) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(field == null ? -1 : field.length)
                .array());
        if (field != null) {
            sha256.update(field);
        }
        return this;
    }

    Digester add(String field) {
        return add(field == null ? null : field.getBytes(StandardCharsets.UTF_8));
    }

    Digester add(Long field) {
        return add(
                field == null
                        ? null
                        : ByteBuffer.allocate(Long.BYTES).putLong(field).array());
    }

    /** The hash; the digester starts anew. */
    byte[] hash() {
        return sha256.digest();
    }
}
