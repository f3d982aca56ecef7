package org.daybook.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The place of an item in a keyset-paged list: its sort text (empty where the list is sorted by id alone) and its id.
 * Opaque to callers; it names no secret, so it is encoded, not signed.
 */
public record Cursor(String sortKey, long id) {

    /** Cursor of a list that is sorted by id. */
    public static Cursor of(long id) {
        return new Cursor("", id);
    }

    /** URL-safe text form. */
    public String encode() {
        byte[] plain = (id + ":" + sortKey).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /** @throws RuleViolation {@code invalid-cursor} for anything that {@link #encode} did not make */
    public static Cursor decode(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int colon = plain.indexOf(':');
            Cursor cursor = new Cursor(plain.substring(colon + 1), Long.parseLong(plain.substring(0, colon)));
            if (!cursor.encode().equals(text) || plain.indexOf('\0') >= 0) {
                throw invalid();
            }
            return cursor;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw invalid();
        }
    }

    private static RuleViolation invalid() {
        return new RuleViolation(
                CommonProblem.INVALID_CURSOR, "/cursor", "Use the nextCursor of the page before, unchanged.");
    }
}
