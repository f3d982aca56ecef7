package org.daybook.web.sso;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.daybook.platform.RuleViolation;

/** Turns a code into the tokens behind it (RFC 6749, 4.1.3; RFC 7636, 4.5). */
@ApplicationScoped
class CodeExchange {

    private static final int OK = 200;
    private static final int FAILURE_OF_THE_SERVER = 500;

    @Inject
    private SsoSettings settings;

    @Inject
    private ProviderDirectory directory;

    @Inject
    private ProviderHttp http;

    /**
     * The ID token, unread.
     *
     * @throws SsoFailure if the provider does not accept the code
     * @throws RuleViolation {@code unavailable} if it does not answer
     */
    String idToken(String code, Attempt attempt) {
        TokenRequest request = request(directory.provider().metadata(), code, attempt);
        HTTPResponse answer;
        try {
            answer = request.toHTTPRequest().send(http);
        } catch (IOException e) {
            throw directory.unavailable(e);
        }
        if (answer.getStatusCode() >= FAILURE_OF_THE_SERVER) {
            throw directory.unavailable(new IOException("Its token endpoint answers " + answer.getStatusCode() + "."));
        }
        ProviderTokens.require(answer.getStatusCode() == OK, "the provider gave none, " + answer.getStatusCode());
        try {
            Object token = answer.getBodyAsJSONObject().get("id_token");
            ProviderTokens.require(token instanceof String, "the provider gave none");
            return (String) token;
        } catch (ParseException e) {
            throw new SsoFailure("the answer of the token endpoint cannot be read");
        }
    }

    private TokenRequest request(OIDCProviderMetadata metadata, String code, Attempt attempt) {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), attempt.redirectUri(), new CodeVerifier(attempt.verifier()));
        ClientID client = new ClientID(settings.clientId());
        return settings.clientSecret()
                .map(secret -> new TokenRequest.Builder(
                        metadata.getTokenEndpointURI(), authentication(metadata, client, new Secret(secret)), grant))
                .orElseGet(() -> new TokenRequest.Builder(metadata.getTokenEndpointURI(), client, grant))
                .build();
    }

    private static ClientAuthentication authentication(OIDCProviderMetadata metadata, ClientID client, Secret secret) {
        List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
        boolean posts = methods != null
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return posts ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret);
    }
}
