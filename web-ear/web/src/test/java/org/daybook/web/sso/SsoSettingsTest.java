package org.daybook.web.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.daybook.platform.Settings;
import org.daybook.testing.FixedConfig;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SsoSettingsTest {

    private static final Map<String, String> GOOD = Map.of(
            "daybook.sso.issuer", "https://id.example.org/realms/office",
            "daybook.sso.client-id", "daybook",
            "daybook.sso.groups-claim", "groups",
            "daybook.sso.group-roles", "it:ADMIN",
            "daybook.sso.accept-bearer", "true",
            "daybook.sso.audience", "daybook-api");

    @AfterEach
    void forgetTheConfiguration() {
        ConfigProviderResolver.setInstance(null);
    }

    private static SsoSettings settings(Map<String, String> values) {
        ConfigProviderResolver.setInstance(new FixedConfig(values));
        return new SsoSettings(new Settings());
    }

    @Test
    void areOffUnlessThereIsAnIssuer() {
        SsoSettings settings = settings(Map.of("daybook.sso.accept-bearer", "true"));

        assertThatCode(settings::check).doesNotThrowAnyException();
        assertThat(settings.isOn()).isFalse();
        assertThat(settings.acceptsBearer()).isFalse();
    }

    @Test
    void areCautiousUnlessSaidOtherwise() {
        SsoSettings settings =
                settings(Map.of("daybook.sso.issuer", "http://localhost:8180/x", "daybook.sso.client-id", "daybook"));

        assertThatCode(settings::check).doesNotThrowAnyException();
        assertThat(settings.linksByEmail()).isFalse();
        assertThat(settings.acceptsBearer()).isFalse();
        assertThat(settings.groupRoles()).isEmpty();
        assertThat(settings.name()).isEqualTo("localhost");
        assertThat(settings.scopes()).containsExactly("openid", "email", "profile");
    }

    @Test
    void areAcceptedIfTheyMakeSense() {
        assertThatCode(() -> settings(GOOD).check()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, http://id.example.org",
        "issuer, ftp://localhost",
        "issuer, not an address",
        "client-id, ''",
        "redirect-uri, http://daybook.example/api/v1/auth/sso/callback",
        "scopes, email",
        "link-by-email, yes",
        "group-roles, it:ROOT",
        "group-roles, ''",
        "groups-claim, ''",
        "accept-bearer, 1",
        "audience, ''",
        "audience, daybook"
    })
    void areNamedIfTheyAreWrong(String name, String value) {
        Map<String, String> values = new HashMap<>(GOOD);
        values.put("daybook.sso." + name, value);

        assertThatThrownBy(() -> settings(values).check())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("daybook.sso." + name);
    }
}
