package org.daybook.web.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import org.daybook.employee.SigningKey;

/** Writes access tokens. */
final class TokenWriter {

    /** Nodes know the database's time to a fraction of a second; this one must not be behind the one that signed. */
    private static final int EARLIER_SECONDS = 1;

    private final String issuer;

    TokenWriter(String issuer) {
        this.issuer = issuer;
    }

    String write(AccessClaims claims, SigningKey key) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(ClaimNames.TYPE)
                .keyID(key.id())
                .build();
        SignedJWT token = new SignedJWT(header, body(claims));
        try {
            token.sign(new ECDSASigner(key.privateKey()));
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key " + key.id() + " cannot sign.", e);
        }
        return token.serialize();
    }

    private JWTClaimsSet body(AccessClaims claims) {
        Instant second = claims.madeAt().truncatedTo(ChronoUnit.SECONDS);
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(ClaimNames.AUDIENCE)
                .subject(Long.toString(claims.employeeId()))
                .claim(ClaimNames.SESSION, claims.sessionId())
                .claim(
                        ClaimNames.ROLES,
                        claims.roles().stream().sorted().map(Enum::name).toList())
                .issueTime(Date.from(second))
                .notBeforeTime(Date.from(second.minusSeconds(EARLIER_SECONDS)))
                .expirationTime(Date.from(claims.expiresAt()))
                .jwtID(UUID.randomUUID().toString())
                .claim(ClaimNames.MADE_AT, ChronoUnit.MICROS.between(Instant.EPOCH, claims.madeAt()))
                .claim(ClaimNames.CSRF, claims.csrfHash())
                .build();
    }
}
