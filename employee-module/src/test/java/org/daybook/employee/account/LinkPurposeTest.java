package org.daybook.employee.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.daybook.employee.account.setting.AccountSettings;
import org.daybook.platform.Settings;
import org.daybook.testing.FixedConfig;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinkPurposeTest {

    @AfterEach
    void forgetTheConfiguration() {
        ConfigProviderResolver.setInstance(null);
    }

    private static Duration life(LinkPurpose purpose, Map<String, String> values) {
        ConfigProviderResolver.setInstance(new FixedConfig(values));
        return purpose.life(new AccountSettings(new Settings()));
    }

    @Test
    void givesAnInvitedPersonAWeek() {
        assertThat(life(LinkPurpose.INVITATION, Map.of())).isEqualTo(Duration.ofDays(7));
        assertThat(life(LinkPurpose.SET_UP, Map.of())).isEqualTo(Duration.ofDays(7));
        assertThat(life(LinkPurpose.INVITATION, Map.of("daybook.links.invitation-life", "P3D")))
                .isEqualTo(Duration.ofDays(3));
    }

    @Test
    void givesAnHourWhereAnAccountIsInUse() {
        assertThat(life(LinkPurpose.RESET, Map.of())).isEqualTo(Duration.ofHours(1));
        assertThat(life(LinkPurpose.RESET, Map.of("daybook.links.reset-life", "PT20M")))
                .isEqualTo(Duration.ofMinutes(20));
    }
}
