package org.daybook.web.sso;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.employee.EmployeeView;
import org.daybook.employee.IdentityLinks;
import org.daybook.platform.RuleViolation;
import org.daybook.web.token.AccessTokens;

/**
 * Whose an access token of the provider is, as this node knew it at most half a minute ago; what was revoked since then is
 * looked up anew. Nothing is remembered of tokens that are refused.
 */
@ApplicationScoped
public class ProviderBearers {

    private static final Duration MEMORY = Duration.ofSeconds(30);
    private static final int MOST_REMEMBERED = 10_000;

    /** RFC 9068, 2.1; and what providers wrote before it. */
    private static final Set<JOSEObjectType> TYPES =
            Set.of(new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), JOSEObjectType.JWT);

    private final Map<String, Known> remembered = new ConcurrentHashMap<>();

    @Inject
    private SsoSettings settings;

    @Inject
    private ProviderTokens tokens;

    @Inject
    private AccessTokens own;

    @EJB
    private IdentityLinks identities;

    /** @param since when it was looked up, by the database's clock */
    private record Known(EmployeeView person, Instant since, Instant until) {}

    /**
     * The person, unless the token is not accepted, or is nobody's who may come in.
     *
     * @throws RuleViolation {@code unavailable} if the provider's keys cannot be had
     */
    public Optional<EmployeeView> find(String token) {
        if (!settings.acceptsBearer()) {
            return Optional.empty();
        }
        Instant now = own.now();
        Known known = remembered.get(token);
        if (known != null
                && known.until().isAfter(now)
                && !own.isRevoked(known.person().id(), known.since())) {
            return Optional.of(known.person());
        }
        remembered.remove(token);
        try {
            return ask(token, now);
        } catch (SsoFailure refused) {
            return Optional.empty();
        }
    }

    private Optional<EmployeeView> ask(String token, Instant now) {
        SignedJWT parsed = tokens.parse(token);
        JWTClaimsSet claims = tokens.verified(parsed, ProviderBearers::isAccessToken, settings.audience(), now);
        // Only ID tokens are about one sign-in.
        ProviderTokens.require(claims.getClaim("nonce") == null, "it says who somebody is and opens nothing");
        Optional<EmployeeView> person = identities.admitted(settings.issuer(), claims.getSubject());
        person.ifPresent(
                found -> remember(token, found, claims.getExpirationTime().toInstant(), now));
        return person;
    }

    private static boolean isAccessToken(JOSEObjectType header, Object claim) {
        return header != null && TYPES.contains(header) && (claim == null || "Bearer".equals(claim));
    }

    private void remember(String token, EmployeeView person, Instant expiresAt, Instant now) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        Instant until = now.plus(MEMORY);
        remembered.put(token, new Known(person, now, expiresAt.isBefore(until) ? expiresAt : until));
    }
}
