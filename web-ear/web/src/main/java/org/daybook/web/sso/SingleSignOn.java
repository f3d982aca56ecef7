package org.daybook.web.sso;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.daybook.employee.Employees;
import org.daybook.employee.IdentityLinks;
import org.daybook.employee.SignInChannel;
import org.daybook.employee.SignIns;
import org.daybook.employee.SignedIn;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.audit.AuditContext;
import org.daybook.platform.audit.AuditOrigin;
import org.daybook.web.problem.InvalidInput;
import org.daybook.web.token.AccessTokens;

/** Signs people in for whom the provider vouches: sends a browser there, and receives it back. */
@ApplicationScoped
public class SingleSignOn {

    private static final String CALLBACK = "/api/v1/auth/sso/callback";

    /** Stands in the audit trail as the channel of roles that follow groups. */
    private static final String GROUPS = "SSO_GROUPS";

    @Inject
    private SsoSettings settings;

    @Inject
    private AuditContext audit;

    @Inject
    private ProviderDirectory directory;

    @Inject
    private AttemptSeal seal;

    @Inject
    private CodeExchange exchange;

    @Inject
    private IdTokens idTokens;

    @Inject
    private AccessTokens tokens;

    @EJB
    private IdentityLinks identities;

    @EJB
    private Employees employees;

    @EJB
    private SignIns signIns;

    /**
     * The way to the provider.
     *
     * @param attempt what the browser has to bring back, sealed
     * @param life after which it is of no use
     */
    public record Departure(URI provider, String attempt, Duration life) {}

    /**
     * What the provider has sent with the browser; each part null unless it is there once.
     *
     * @param issuer who says that it is the provider (RFC 9207)
     */
    public record ProviderAnswer(String code, String state, String issuer, String error) {

        /** Without the code, which has no place in a log. */
        @Override
        public String toString() {
            return "ProviderAnswer[]";
        }
    }

    /** @param path of the page that was asked for at the beginning */
    public record Arrival(SignedIn session, String path) {}

    /**
     * Begins a sign-in.
     *
     * @param returnTo path of a page of this server; null for the usual one
     * @param origin at which the browser reaches us
     * @throws InvalidInput for another {@code returnTo}
     * @throws RuleViolation {@code unavailable} if the provider does not answer
     */
    public Departure begin(String returnTo, String origin) {
        ReturnPath path = ReturnPath.of(returnTo);
        URI back = settings.redirectUri().orElseGet(() -> URI.create(origin + CALLBACK));
        Attempt attempt = Attempt.begin(back, path, tokens.now());
        URI target = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(settings.scopes().toArray(String[]::new)),
                        new ClientID(settings.clientId()),
                        back)
                .endpointURI(directory.provider().metadata().getAuthorizationEndpointURI())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
        return new Departure(target, seal.seal(attempt), Attempt.LIFE);
    }

    /**
     * Finishes a sign-in.
     *
     * @param sealed the attempt that this browser began, null if it brings none
     * @param address network address of the client
     * @param userAgent what it calls itself, or null
     * @throws SsoFailure if anything is not as it has to be
     * @throws RuleViolation {@code unauthenticated} for somebody who may not come in; {@code unavailable}
     */
    public Arrival finish(ProviderAnswer answer, String sealed, String address, String userAgent) {
        Instant now = tokens.now();
        Attempt attempt = attemptOf(answer, sealed, now);
        require(answer.error() == null, "the provider refused");
        require(answer.code() != null, "there is no code");
        Identity identity = idTokens.read(exchange.idToken(answer.code(), attempt), attempt, now);
        // Whatever else the browser has cookies of: who arrives is whom the provider names.
        AuditOrigin arriving = audit.origin().anonymously(SignInChannel.BROWSER.name());
        audit.set(arriving);
        long employeeId = identities
                .recognize(
                        settings.issuer(),
                        identity.subject(),
                        settings.linksByEmail() ? identity.verifiedEmail() : null)
                .orElseThrow(() -> new SsoFailure("nobody who may come in has this identity"));
        settings.groupRoles().ifPresent(map -> {
            audit.set(arriving.bySystem(GROUPS));
            employees.followRoles(employeeId, map.of(identity.groups()));
            audit.set(arriving);
        });
        SignedIn session = signIns.vouchedFor(employeeId, SignInChannel.BROWSER, address, userAgent);
        return new Arrival(session, attempt.returnTo().text());
    }

    private Attempt attemptOf(ProviderAnswer answer, String sealed, Instant now) {
        require(sealed != null, "this browser began no sign-in");
        Attempt attempt = seal.open(sealed, now).orElseThrow(() -> new SsoFailure("the attempt is over or not ours"));
        require(answer.state() != null && isEqual(answer.state(), attempt.state()), "it is another attempt");
        boolean silent =
                answer.issuer() == null && !directory.provider().metadata().supportsAuthorizationResponseIssuerParam();
        require(silent || settings.issuer().equals(answer.issuer()), "another provider answers");
        return attempt;
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new SsoFailure(otherwise);
        }
    }
}
