package org.daybook.web.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.daybook.platform.Settings;

/** What is configured about single sign-on; {@code docs/operate/configuration.md} explains each setting. */
@ApplicationScoped
public class SsoSettings {

    private static final String PREFIX = "daybook.sso.";
    private static final String ISSUER = PREFIX + "issuer";
    private static final String CLIENT_ID = PREFIX + "client-id";
    private static final String REDIRECT = PREFIX + "redirect-uri";
    private static final String GROUPS = PREFIX + "groups-claim";
    private static final String ROLES = PREFIX + "group-roles";
    private static final String BEARER = PREFIX + "accept-bearer";
    private static final String AUDIENCE = PREFIX + "audience";

    private final Settings settings;

    @Inject
    public SsoSettings(Settings settings) {
        this.settings = settings;
    }

    /** For the container's proxy only. */
    protected SsoSettings() {
        this(null);
    }

    /** Whether there is single sign-on at all. */
    public boolean isOn() {
        return settings.text(ISSUER).isPresent();
    }

    /** Who vouches for people, exactly as it says itself. */
    public String issuer() {
        return needed(ISSUER);
    }

    /** What people call the provider; by default its host. */
    public String name() {
        return settings.text(PREFIX + "name")
                .orElseGet(() -> URI.create(issuer()).getHost());
    }

    String clientId() {
        return needed(CLIENT_ID);
    }

    /** Absent for a public client, which PKCE alone protects. */
    Optional<String> clientSecret() {
        return settings.text(PREFIX + "client-secret");
    }

    /** Absent: derived from the address at which the browser reaches us. */
    Optional<URI> redirectUri() {
        return settings.text(REDIRECT).map(URI::create);
    }

    List<String> scopes() {
        return List.of(settings.text(PREFIX + "scopes")
                .orElse("openid email profile")
                .strip()
                .split("[ ,]+"));
    }

    boolean linksByEmail() {
        return flag(PREFIX + "link-by-email");
    }

    /** Absent: roles are left alone. */
    Optional<GroupRoles> groupRoles() {
        return settings.text(GROUPS).map(claim -> GroupRoles.of(claim, needed(ROLES)));
    }

    boolean acceptsBearer() {
        return isOn() && flag(BEARER);
    }

    /** {@code aud} of the access tokens that are accepted. */
    String audience() {
        return needed(AUDIENCE);
    }

    /**
     * Makes sure that what is set makes sense. The provider is not asked.
     *
     * @throws IllegalStateException that names the setting
     */
    void check() {
        if (!isOn()) {
            return;
        }
        Endpoints.require(ISSUER, issuer());
        clientId();
        redirectUri().ifPresent(uri -> Endpoints.require(REDIRECT, uri.toString()));
        linksByEmail();
        if (groupRoles().isEmpty() && settings.text(ROLES).isPresent()) {
            needed(GROUPS);
        }
        // Otherwise a token that only says who somebody is, for our sign-in, would open the API to whoever has seen it.
        if (acceptsBearer() && audience().equals(clientId())) {
            throw new IllegalStateException("The setting " + AUDIENCE + " must not be the client's own id.");
        }
        if (!scopes().contains("openid")) {
            throw new IllegalStateException("The setting " + PREFIX + "scopes must contain openid.");
        }
    }

    private String needed(String name) {
        return settings.text(name).orElseThrow(() -> new IllegalStateException("The setting " + name + " is missing."));
    }

    private boolean flag(String name) {
        String value = settings.text(name).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalStateException("The setting " + name + " must be true or false.");
        }
        return value.equals("true");
    }
}
