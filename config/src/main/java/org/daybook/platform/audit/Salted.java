package org.daybook.platform.audit;

import java.security.SecureRandom;

/**
 * Personal values with a salt: the hash of both stays when they are erased, and says nothing about them without the
 * salt, however few the possible values are.
 */
record Salted(byte[] salt, byte[] hash) {

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new salt; neither salt nor hash if all values are absent. */
    static Salted of(String... values) {
        for (String value : values) {
            if (value != null) {
                byte[] salt = new byte[SALT_BYTES];
                RANDOM.nextBytes(salt);
                return new Salted(salt, hash(salt, values));
            }
        }
        return new Salted(null, null);
    }

    static byte[] hash(byte[] salt, String... values) {
        Digester digester = new Digester().add(salt);
        for (String value : values) {
            digester.add(value);
        }
        return digester.hash();
    }
}
