package org.daybook.web.sso;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * A sign-in that has begun in one browser and that only this browser can finish.
 *
 * @param state what the provider sends back, so that nobody is signed in by a link that somebody else made
 * @param nonce what the ID token has to contain, so that it is about this very attempt
 * @param verifier without which the code is worth nothing (RFC 7636)
 * @param redirectUri where the provider sends the browser back to
 * @param expiresAt by the database's clock
 */
record Attempt(String state, String nonce, String verifier, URI redirectUri, ReturnPath returnTo, Instant expiresAt) {

    static final Duration LIFE = Duration.ofMinutes(10);

    static Attempt begin(URI redirectUri, ReturnPath returnTo, Instant now) {
        return new Attempt(
                new State().getValue(),
                new Nonce().getValue(),
                new CodeVerifier().getValue(),
                redirectUri,
                returnTo,
                now.plus(LIFE));
    }

    /** Without the secrets, which have no place in a log. */
    @Override
    public String toString() {
        return "Attempt[returnTo=" + returnTo.text() + "]";
    }
}
