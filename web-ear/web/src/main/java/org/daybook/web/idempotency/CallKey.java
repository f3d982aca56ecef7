package org.daybook.web.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import org.daybook.web.problem.InvalidInput;

/**
 * What makes two calls the same.
 *
 * @param callerId keys of different people are different keys
 * @param key as sent
 * @param fingerprint of method, path and body
 */
record CallKey(long callerId, String key, byte[] fingerprint) {

    /** The header that carries it. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern USABLE = Pattern.compile("[\\x21-\\x7e]{1,200}");

    public CallKey {
        fingerprint = fingerprint.clone();
    }

    @Override
    public byte[] fingerprint() {
        return fingerprint.clone();
    }

    /** @throws InvalidInput for a key that is not 1 to 200 printable ASCII characters */
    static CallKey of(long callerId, String key, String method, String path, byte[] body) {
        if (!USABLE.matcher(key).matches()) {
            throw new InvalidInput("/" + HEADER, "The key must have 1 to 200 printable ASCII characters, no spaces.");
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((method + "\n" + path + "\n").getBytes(StandardCharsets.UTF_8));
            return new CallKey(callerId, key, digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}
