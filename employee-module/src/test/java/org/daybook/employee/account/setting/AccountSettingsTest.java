package org.daybook.employee.account.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.daybook.platform.Settings;
import org.daybook.testing.FixedConfig;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountSettingsTest {

    @AfterEach
    void forgetTheConfiguration() {
        ConfigProviderResolver.setInstance(null);
    }

    private static AccountSettings settings(Map<String, String> values) {
        ConfigProviderResolver.setInstance(new FixedConfig(values));
        return new AccountSettings(new Settings());
    }

    @Test
    void areSafeUnlessSaidOtherwise() {
        AccountSettings settings = settings(Map.of());

        assertThat(settings.hashCost()).isEqualTo(new Argon2Cost(19_456, 2, 1));
        assertThat(settings.invitationLife()).isEqualTo(Duration.ofDays(7));
        assertThat(settings.resetLife()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.attemptsPerAccount()).isEqualTo(10);
        assertThat(settings.attemptsPerAddress()).isEqualTo(100);
        assertThat(settings.sessionIdle()).isEqualTo(Duration.ofDays(14));
        assertThat(settings.sessionLife()).isEqualTo(Duration.ofDays(90));
        assertThat(settings.tokenLife()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.rotateKeysEvery()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void refuseWhatWouldNotBeSafe() {
        assertThatThrownBy(() ->
                        settings(Map.of("daybook.access-token.life", "PT1H")).tokenLife())
                .hasMessageContaining("daybook.access-token.life");
        assertThatThrownBy(() ->
                        settings(Map.of("daybook.password.memory-kib", "4")).hashCost())
                .hasMessageContaining("m=4");
        assertThatThrownBy(() ->
                        settings(Map.of("daybook.keys.rotate-every", "PT1M")).rotateKeysEvery())
                .hasMessageContaining("daybook.keys.rotate-every");
        assertThatThrownBy(() -> settings(Map.of()).secret()).hasMessageContaining("daybook.secret");
    }
}
