package org.daybook.acceptance.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Makes the provider's tokens, good ones and bad ones. */
final class StubTokens {

    private static final int LIFE_SECONDS = 300;
    private static final int HOUR = 3_600;

    private final String issuer;
    private final RSAKey key = newKey("stub-1");
    private final RSAKey unknown = newKey("stub-2");

    StubTokens(String issuer) {
        this.issuer = issuer;
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, Object> publicKeys() {
        return Map.of("keys", List.of(key.toPublicJWK().toJSONObject()));
    }

    String idToken(StubIdentity who, String nonce, String client) {
        JWTClaimsSet.Builder claims = claims(who, client, "ID");
        if (who.fault() != Fault.NO_NONCE) {
            claims.claim("nonce", who.fault() == Fault.OTHER_NONCE ? "another-" + nonce : nonce);
        }
        if (who.fault() == Fault.OTHER_PARTY) {
            claims.audience(List.of(client, "somebody-else")).claim("azp", "somebody-else");
        }
        claims.claim("email", who.email())
                .claim("email_verified", who.emailVerified())
                .claim("groups", who.groups());
        return signed(claims.build(), who.fault(), "JWT");
    }

    String accessToken(StubIdentity who, String audience) {
        return signed(claims(who, audience, "Bearer").build(), who.fault(), "at+jwt");
    }

    private JWTClaimsSet.Builder claims(StubIdentity who, String audience, String type) {
        Fault fault = who.fault();
        Instant now = Instant.now();
        Instant from = fault == Fault.NOT_YET_VALID ? now.plusSeconds(HOUR) : now.minusSeconds(HOUR);
        Instant until = fault == Fault.EXPIRED ? now.minusSeconds(1) : from.plusSeconds(HOUR + LIFE_SECONDS);
        return new JWTClaimsSet.Builder()
                .issuer(fault == Fault.OTHER_ISSUER ? "https://somebody-else.example" : issuer)
                .audience(fault == Fault.OTHER_AUDIENCE ? "somebody-else" : audience)
                .subject(fault == Fault.NO_SUBJECT ? null : who.subject())
                .issueTime(Date.from(from))
                .notBeforeTime(Date.from(from))
                .expirationTime(fault == Fault.NO_EXPIRY ? null : Date.from(until))
                .claim("typ", fault == Fault.OTHER_TYPE ? "Logout" : type);
    }

    private String signed(JWTClaimsSet claims, Fault fault, String type) {
        if (fault == Fault.ALG_NONE) {
            return new PlainJWT(claims).serialize();
        }
        boolean symmetric = fault == Fault.HS256_WITH_PUBLIC_KEY;
        RSAKey used = fault == Fault.UNKNOWN_KEY || fault == Fault.KEY_IN_HEADER ? unknown : key;
        JWSHeader.Builder header = new JWSHeader.Builder(symmetric ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256)
                .type(new JOSEObjectType(type))
                .keyID(key.getKeyID());
        if (fault == Fault.KEY_IN_HEADER) {
            header.jwk(used.toPublicJWK());
        }
        SignedJWT token = new SignedJWT(header.build(), claims);
        try {
            JWSSigner signer = symmetric
                    ? new MACSigner(key.toRSAPublicKey().getEncoded())
                    : new RSASSASigner(used.toRSAPrivateKey());
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return fault == Fault.ALTERED ? altered(token.serialize()) : token.serialize();
    }

    private static String altered(String token) {
        int middle = token.lastIndexOf('.') + 20;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';
        return token.substring(0, middle) + other + token.substring(middle + 1);
    }
}
