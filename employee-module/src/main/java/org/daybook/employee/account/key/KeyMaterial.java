package org.daybook.employee.account.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/** Keys on the curve P-256, made and read. */
final class KeyMaterial {

    private static final String ALGORITHM = "EC";
    private static final String CURVE = "secp256r1";

    private KeyMaterial() {}

    static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(new ECGenParameterSpec(CURVE));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + CURVE + ".", e);
        }
    }

    /** @param encoded X.509 SubjectPublicKeyInfo */
    static ECPublicKey publicKey(byte[] encoded) {
        try {
            return (ECPublicKey) KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A public key in the database cannot be read.", e);
        }
    }

    /** @param encoded PKCS 8 */
    static ECPrivateKey privateKey(byte[] encoded) {
        try {
            return (ECPrivateKey) KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A private key in the database cannot be read.", e);
        }
    }
}
