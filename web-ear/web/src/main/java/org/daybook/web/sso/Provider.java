package org.daybook.web.sso;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.MalformedURLException;
import java.security.Key;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What is known of the provider: what it says about itself, and its keys. */
final class Provider {

    /** Those with a public key. A shared secret, or the public key taken for one, signs nothing here (RFC 8725, 3.1). */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final Duration KEYS_KEPT = Duration.ofMinutes(5);
    private static final Duration WAITING = Duration.ofSeconds(6);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(30);
    private static final Duration OUTAGE = Duration.ofHours(1);

    private final OIDCProviderMetadata metadata;
    private final JWSVerificationKeySelector<SecurityContext> keys;
    private volatile boolean keysSeen;

    private Provider(OIDCProviderMetadata metadata, JWKSource<SecurityContext> source) {
        this.metadata = metadata;
        this.keys = new JWSVerificationKeySelector<>(ALGORITHMS, source);
    }

    /**
     * The keys are asked for when they are first needed, when a token names one that is not known (at most twice in half a
     * minute, whoever makes up names), and anew after five minutes; for an hour the old ones do while there is no answer.
     */
    static Provider of(OIDCProviderMetadata metadata, ResourceRetriever retriever) throws MalformedURLException {
        JWKSource<SecurityContext> source = JWKSourceBuilder.create(
                        metadata.getJWKSetURI().toURL(), retriever)
                .cache(KEYS_KEPT.toMillis(), WAITING.toMillis())
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_QUESTIONS.toMillis())
                .outageTolerant(OUTAGE.toMillis())
                .build();
        return new Provider(metadata, source);
    }

    OIDCProviderMetadata metadata() {
        return metadata;
    }

    /**
     * Whether one of the provider's keys has signed it, with an algorithm that is allowed.
     *
     * @throws KeySourceException if the keys cannot be had
     */
    boolean hasSigned(SignedJWT token) throws KeySourceException {
        try {
            List<Key> candidates = keys.selectJWSKeys(token.getHeader(), null);
            if (!candidates.isEmpty()) {
                keysSeen = true;
            }
            for (Key key : candidates) {
                if (token.verify(new DefaultJWSVerifierFactory().createJWSVerifier(token.getHeader(), key))) {
                    return true;
                }
            }
            return false;
        } catch (RateLimitReachedException e) {
            // Asked for an unknown key a moment ago, and the answer did not have it; or there was no answer at all.
            if (keysSeen) {
                return false;
            }
            throw e;
        } catch (KeySourceException e) {
            throw e;
        } catch (JOSEException e) {
            return false;
        }
    }
}
