package org.daybook.web.browser;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What a page of our own reads from its cookie and sends as a header; a page of somebody else can do neither. The access
 * token holds its hash, so that a value of another session does not fit.
 *
 * @param value 256 random bits, base64url
 */
public record CsrfToken(String value) {

    /** The header that carries it. */
    public static final String HEADER = "X-CSRF-Token";

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static CsrfToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new CsrfToken(encoded(bytes));
    }

    boolean isWellFormed() {
        return FORM.matcher(value).matches();
    }

    /** What the access token says about it. */
    public String hash() {
        return encoded(sha256(value));
    }

    /** Compares in a time that does not tell where they differ. */
    boolean matches(String other) {
        return MessageDigest.isEqual(sha256(value), sha256(other));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }

    /** Without the value, which has no place in a log. */
    @Override
    public String toString() {
        return "CsrfToken[]";
    }
}
