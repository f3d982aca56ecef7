package org.daybook.employee.account.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.daybook.employee.account.secret.Secrets;

/**
 * Seals private keys, and other secrets that the database keeps, with AES-256-GCM (NIST SP 800-38D) under a key that
 * HKDF-SHA-256 (RFC 5869) derives from the configured secret. What is sealed is 12 bytes of nonce, then the ciphertext
 * with its tag; it opens under its own id only.
 */
public final class KeySeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String PURPOSE = "daybook signing keys";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    KeySeal(String secret) {
        this(secret, PURPOSE);
    }

    /** @param purpose what is sealed; each purpose has a key of its own */
    public KeySeal(String secret, String purpose) {
        HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
        generator.init(new HKDFParameters(
                secret.getBytes(StandardCharsets.UTF_8), null, purpose.getBytes(StandardCharsets.US_ASCII)));
        byte[] derived = new byte[KEY_BYTES];
        generator.generateBytes(derived, 0, KEY_BYTES);
        key = new SecretKeySpec(derived, "AES");
    }

    public byte[] seal(String id, byte[] plain) {
        byte[] nonce = Secrets.randomBytes(NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, id, nonce).doFinal(plain);
            byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key cannot be sealed.", e);
        }
    }

    /** Empty if it was sealed with another secret, under another id, or was altered. */
    public Optional<byte[]> open(String id, byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, id, nonce).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key cannot be opened.", e);
        }
    }

    private Cipher cipher(int mode, String id, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(id.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
