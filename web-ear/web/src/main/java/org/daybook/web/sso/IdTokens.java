package org.daybook.web.sso;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads ID tokens (OpenID Connect Core 1.0, 3.1.3.7). */
@ApplicationScoped
class IdTokens {

    private static final Logger LOG = Logger.getLogger(IdTokens.class.getName());

    @Inject
    private ProviderTokens tokens;

    @Inject
    private SsoSettings settings;

    /** @throws SsoFailure if it is not for us, not about this attempt, or wrong in any other way */
    Identity read(String idToken, Attempt attempt, Instant now) {
        String client = settings.clientId();
        JWTClaimsSet claims = tokens.verified(tokens.parse(idToken), IdTokens::isIdToken, client, now);
        Object party = claims.getClaim("azp");
        ProviderTokens.require(
                party == null ? claims.getAudience().size() == 1 : party.equals(client), "it is for another party");
        ProviderTokens.require(isNonce(claims.getClaim("nonce"), attempt), "it is about another sign-in");
        return new Identity(claims.getSubject(), verifiedEmail(claims), groups(claims));
    }

    private static boolean isIdToken(JOSEObjectType header, Object claim) {
        return (header == null || header.equals(JOSEObjectType.JWT)) && (claim == null || "ID".equals(claim));
    }

    private static boolean isNonce(Object nonce, Attempt attempt) {
        return nonce instanceof String text
                && MessageDigest.isEqual(
                        text.getBytes(StandardCharsets.UTF_8), attempt.nonce().getBytes(StandardCharsets.UTF_8));
    }

    private static String verifiedEmail(JWTClaimsSet claims) {
        boolean verified = Boolean.TRUE.equals(claims.getClaim("email_verified"));
        return verified && claims.getClaim("email") instanceof String email ? email : null;
    }

    private List<String> groups(JWTClaimsSet claims) {
        if (settings.groupRoles().isEmpty()) {
            return List.of();
        }
        String name = settings.groupRoles().get().claim();
        Object value = claims.getClaim(name);
        if (value instanceof String one) {
            return List.of(one);
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        LOG.log(Level.WARNING, "An ID token has no claim {0}: its owner gets the roles of nobody''s group.", name);
        return List.of();
    }
}
