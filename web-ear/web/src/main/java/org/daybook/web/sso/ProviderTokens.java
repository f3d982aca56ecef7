package org.daybook.web.sso;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.function.BiPredicate;

/** What every token of the provider has to satisfy, whatever it is for (RFC 8725; OWASP ASVS 5.0, 9.1 and 9.2). */
@ApplicationScoped
class ProviderTokens {

    private static final int LONGEST = 8_192;
    private static final int LONGEST_SUBJECT = 255;

    /** The provider's clock and ours may differ by that much. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    /** Bring a key or point to one, or ask for what we do not know. */
    private static final Set<String> REFUSED_HEADERS = Set.of("jwk", "jku", "x5u", "x5c", "crit", "b64");

    @Inject
    private SsoSettings settings;

    @Inject
    private ProviderDirectory directory;

    /** A token that cannot be read is none. Nothing is looked up for it. */
    SignedJWT parse(String token) {
        try {
            if (token.length() <= LONGEST) {
                return SignedJWT.parse(token);
            }
        } catch (ParseException | IllegalArgumentException e) {
            throw refused("it is no signed token");
        }
        throw refused("it is too long");
    }

    /**
     * What the token says, if the provider has made it for this audience and it is in its time.
     *
     * @param type {@code typ} of the header, which may be absent, and of the claims, null if absent
     * @throws SsoFailure if anything is wrong with it
     */
    JWTClaimsSet verified(SignedJWT token, BiPredicate<JOSEObjectType, Object> type, String audience, Instant now) {
        JWTClaimsSet claims = claimsOf(token);
        require(settings.issuer().equals(claims.getIssuer()), "it is of another issuer");
        require(claims.getAudience().contains(audience), "it is for another audience");
        require(type.test(token.getHeader().getType(), claims.getClaim("typ")), "it is of another type");
        require(isInTime(claims, now), "it is not in its time");
        String subject = claims.getSubject();
        require(subject != null && !subject.isEmpty() && subject.length() <= LONGEST_SUBJECT, "it has no subject");
        boolean plain = token.getHeader().getIncludedParams().stream().noneMatch(REFUSED_HEADERS::contains);
        require(plain, "its header brings or points to a key");
        require(directory.hasSigned(token), "its signature is not the provider's");
        return claims;
    }

    private static boolean isInTime(JWTClaimsSet claims, Instant now) {
        Instant soon = now.plus(SKEW);
        return claims.getExpirationTime() != null
                && claims.getExpirationTime().toInstant().isAfter(now)
                && isNotAfter(claims.getNotBeforeTime(), soon)
                && isNotAfter(claims.getIssueTime(), soon);
    }

    private static boolean isNotAfter(Date moment, Instant limit) {
        return moment == null || !moment.toInstant().isAfter(limit);
    }

    private static JWTClaimsSet claimsOf(SignedJWT token) {
        try {
            return token.getJWTClaimsSet();
        } catch (ParseException e) {
            throw refused("its claims cannot be read");
        }
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw refused(otherwise);
        }
    }

    private static SsoFailure refused(String reason) {
        return new SsoFailure("the token is refused: " + reason);
    }
}
