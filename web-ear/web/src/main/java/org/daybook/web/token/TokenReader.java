package org.daybook.web.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daybook.employee.Role;

/**
 * Reads access tokens of our own making and refuses everything else: one algorithm, keys of ours only, no header that
 * brings or points to a key (RFC 8725; OWASP ASVS 5.0, 9.1 and 9.2). Nothing is said about why a token is refused.
 */
final class TokenReader {

    /** Longer ones are not even parsed, in characters; ours have about 600. */
    static final int LONGEST = 4_096;

    private static final Set<String> HEADER = Set.of("alg", "kid", "typ");
    private static final Set<String> NEEDED =
            Set.of("iss", "aud", "sub", "nbf", "exp", ClaimNames.SESSION, ClaimNames.ROLES, ClaimNames.MADE_AT);

    private final String issuer;

    TokenReader(String issuer) {
        this.issuer = issuer;
    }

    /**
     * What the token says, if it is one of ours, is for us, and now is in its time.
     *
     * @param keys key by {@code kid}
     * @param now by the database's clock
     */
    Optional<AccessClaims> read(String token, Function<String, Optional<ECPublicKey>> keys, Instant now) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            SignedJWT signed = SignedJWT.parse(token);
            if (!isOurs(signed.getHeader())) {
                return Optional.empty();
            }
            Optional<ECPublicKey> key = keys.apply(signed.getHeader().getKeyID());
            if (key.isEmpty() || !signed.verify(new ECDSAVerifier(key.get()))) {
                return Optional.empty();
            }
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            return isForUs(claims, now) ? Optional.of(claimsOf(claims)) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isOurs(JWSHeader header) {
        return header.getIncludedParams().equals(HEADER)
                && JWSAlgorithm.ES256.equals(header.getAlgorithm())
                && ClaimNames.TYPE.equals(header.getType())
                && header.getKeyID() != null;
    }

    private boolean isForUs(JWTClaimsSet claims, Instant now) {
        return claims.getClaims().keySet().containsAll(NEEDED)
                && issuer.equals(claims.getIssuer())
                && List.of(ClaimNames.AUDIENCE).equals(claims.getAudience())
                && !claims.getNotBeforeTime().toInstant().isAfter(now)
                && claims.getExpirationTime().toInstant().isAfter(now);
    }

    private static AccessClaims claimsOf(JWTClaimsSet claims) throws ParseException {
        return new AccessClaims(
                Long.parseLong(claims.getSubject()),
                claims.getLongClaim(ClaimNames.SESSION),
                rolesIn(claims.getStringListClaim(ClaimNames.ROLES)),
                Instant.EPOCH.plus(claims.getLongClaim(ClaimNames.MADE_AT), ChronoUnit.MICROS),
                claims.getExpirationTime().toInstant(),
                claims.getStringClaim(ClaimNames.CSRF));
    }

    /** A newer node may know roles that this one does not; they give no rights here. */
    private static Set<Role> rolesIn(List<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Stream.of(Role.values()).filter(role -> names.contains(role.name())).forEach(roles::add);
        return roles;
    }
}
