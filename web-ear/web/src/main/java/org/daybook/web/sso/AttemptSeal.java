package org.daybook.web.sso;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.daybook.platform.Settings;

/**
 * Lets the browser keep an attempt that it can neither read nor change: AES-256-GCM under a key that all nodes derive from
 * the configured secret and that is used for nothing else.
 */
@ApplicationScoped
class AttemptSeal {

    private static final String PURPOSE = "daybook single sign-on attempt, version 1";
    private static final JWEHeader HEADER = new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM);
    /** With any other header it is not ours, and not worth reading. */
    private static final String BEGINNING = HEADER.toBase64URL() + "..";

    private static final int LONGEST = 3_000;
    private static final String NONCE = "nonce";
    private static final String VERIFIER = "verifier";
    private static final String REDIRECT = "redirect";
    private static final String RETURN = "return";

    private final SecretKey key;

    @Inject
    AttemptSeal(Settings settings) {
        this(settings.secret());
    }

    /** For the container's proxy only. */
    protected AttemptSeal() {
        key = null;
    }

    AttemptSeal(String secret) {
        key = derive(secret);
    }

    String seal(Attempt attempt) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .jwtID(attempt.state())
                .claim(NONCE, attempt.nonce())
                .claim(VERIFIER, attempt.verifier())
                .claim(REDIRECT, attempt.redirectUri().toString())
                .claim(RETURN, attempt.returnTo().text())
                .expirationTime(Date.from(attempt.expiresAt()))
                .build();
        EncryptedJWT sealed = new EncryptedJWT(HEADER, claims);
        try {
            sealed.encrypt(new DirectEncrypter(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java runtime has AES-GCM.", e);
        }
        return sealed.serialize();
    }

    /** The attempt, if we sealed it and it has not run out. */
    Optional<Attempt> open(String sealed, Instant now) {
        if (sealed.length() > LONGEST || !sealed.startsWith(BEGINNING)) {
            return Optional.empty();
        }
        try {
            EncryptedJWT token = EncryptedJWT.parse(sealed);
            token.decrypt(new DirectDecrypter(key));
            return Optional.of(attempt(token.getJWTClaimsSet()))
                    .filter(attempt -> attempt.expiresAt().isAfter(now));
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Attempt attempt(JWTClaimsSet claims) throws ParseException {
        return new Attempt(
                claims.getJWTID(),
                claims.getStringClaim(NONCE),
                claims.getStringClaim(VERIFIER),
                URI.create(claims.getStringClaim(REDIRECT)),
                new ReturnPath(claims.getStringClaim(RETURN)),
                claims.getExpirationTime().toInstant());
    }

    private static SecretKey derive(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return new SecretKeySpec(mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HMAC-SHA-256.", e);
        }
    }
}
