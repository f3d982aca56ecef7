package org.daybook.web.sso;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.daybook.platform.RuleViolation;
import org.daybook.web.problem.EdgeProblem;
import org.daybook.web.token.Kept;

/**
 * Finds the provider by what it publishes (OpenID Connect Discovery 1.0), and remembers it for an hour, and for another one
 * while it does not answer. An outage is in the log once, and so is its end.
 */
@ApplicationScoped
class ProviderDirectory {

    private static final Logger LOG = Logger.getLogger(ProviderDirectory.class.getName());
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration KEPT_AT_WORST = KEPT.multipliedBy(2);
    private static final String DOCUMENT = "/.well-known/openid-configuration";

    private final AtomicBoolean failing = new AtomicBoolean();
    private final Kept<Provider> known;
    private final SsoSettings settings;
    private final ProviderHttp http;

    @Inject
    ProviderDirectory(SsoSettings settings, ProviderHttp http) {
        this.settings = settings;
        this.http = http;
        this.known = new Kept<>(this::ask, System::nanoTime);
    }

    /** For the container's proxy only. */
    protected ProviderDirectory() {
        this(null, null);
    }

    /** @throws RuleViolation {@code unavailable} if it cannot be asked, or what it says is of no use */
    Provider provider() {
        return known.notOlderThan(KEPT, KEPT_AT_WORST);
    }

    /**
     * Whether the provider has signed it.
     *
     * @throws RuleViolation {@code unavailable} if its keys cannot be had
     */
    boolean hasSigned(SignedJWT token) {
        try {
            boolean signed = provider().hasSigned(token);
            tellEnd();
            return signed;
        } catch (KeySourceException e) {
            throw unavailable(e);
        }
    }

    /** Notes an outage, once. */
    RuleViolation unavailable(Exception reason) {
        if (!failing.getAndSet(true)) {
            LOG.log(Level.WARNING, "The identity provider {0} cannot be used: {1}", new Object[] {
                settings.issuer(), reason.getMessage()
            });
        }
        return new RuleViolation(
                EdgeProblem.UNAVAILABLE, "The identity provider does not answer. Please try it later.");
    }

    private Provider ask() {
        String issuer = settings.issuer();
        try {
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.parse(http.get(URI.create(issuer.replaceFirst("/$", "") + DOCUMENT)));
            check(metadata, issuer);
            Provider found = Provider.of(metadata, http);
            tellEnd();
            return found;
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw unavailable(e);
        }
    }

    private static void check(OIDCProviderMetadata metadata, String issuer) throws IOException {
        if (!metadata.getIssuer().getValue().equals(issuer)) {
            throw new IOException("It calls itself " + metadata.getIssuer() + "; daybook.sso.issuer must be the same.");
        }
        if (!Endpoints.isSafe(metadata.getAuthorizationEndpointURI())
                || !Endpoints.isSafe(metadata.getTokenEndpointURI())
                || !Endpoints.isSafe(metadata.getJWKSetURI())) {
            throw new IOException("One of its endpoints is missing or is no https address.");
        }
    }

    private void tellEnd() {
        if (failing.getAndSet(false)) {
            LOG.log(Level.INFO, "The identity provider {0} can be used again.", settings.issuer());
        }
    }
}
