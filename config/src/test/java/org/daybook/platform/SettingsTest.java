package org.daybook.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.daybook.testing.FixedConfig;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @AfterEach
    void forgetTheConfiguration() {
        ConfigProviderResolver.setInstance(null);
    }

    private static Settings settings(Map<String, String> values) {
        ConfigProviderResolver.setInstance(new FixedConfig(values));
        return new Settings();
    }

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here that would inject it
    private static Clock clock(Map<String, String> values) {
        BusinessClock producer = new BusinessClock();
        producer.settings = settings(values);
        return producer.clock();
    }

    @Test
    void areHarmlessUnlessSaidOtherwise() {
        Settings settings = settings(Map.of());

        assertThat(settings.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(settings.clockStart()).isEmpty();
        assertThat(settings.bootstrapAdmin()).isEmpty();
    }

    @Test
    void areWhatTheConfigurationSays() {
        Settings settings = settings(Map.of(
                "daybook.zone", "Europe/Vienna",
                "daybook.clock-start", "2026-03-01T09:00:00Z",
                "daybook.bootstrap-admin", "admin@daybook.test"));

        assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Vienna"));
        assertThat(settings.clockStart()).contains(Instant.parse("2026-03-01T09:00:00Z"));
        assertThat(settings.bootstrapAdmin()).contains("admin@daybook.test");
    }

    @Test
    void haveNoAdministratorWithoutAnAddress() {
        assertThat(settings(Map.of("daybook.bootstrap-admin", " ")).bootstrapAdmin())
                .isEmpty();
    }

    @Test
    void stopTheStartWhenTheyMakeNoSense() {
        assertThatThrownBy(() -> clock(Map.of("daybook.zone", "Middle/Earth"))).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> clock(Map.of("daybook.clock-start", "yesterday")))
                .isInstanceOf(DateTimeException.class);
    }

    @Test
    void areReadByNameForTheModules() {
        Settings settings = settings(Map.of("a.number", "12", "a.span", "PT5M", "a.text", "x", "nothing", " "));

        assertThat(settings.number("a.number", 1)).isEqualTo(12);
        assertThat(settings.number("nothing", 1)).isEqualTo(1);
        assertThat(settings.duration("a.span", Duration.ZERO)).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.duration("absent", Duration.ofDays(30))).isEqualTo(Duration.ofDays(30));
        assertThat(settings.text("a.text")).contains("x");
        assertThat(settings.text("nothing")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "many", "9999999999", "P0D", "-PT1M"})
    void areRefusedByNameWhenTheyAreNoNumberOrSpan(String nonsense) {
        Settings settings = settings(Map.of("some.setting", nonsense));

        assertThatThrownBy(() -> settings.number("some.setting", 1)).hasMessageContaining("some.setting");
        assertThatThrownBy(() -> settings.duration("some.setting", Duration.ZERO))
                .hasMessageContaining("some.setting");
    }

    @Test
    void haveASecretThatCannotBeGuessedOrNone() {
        String secret = "0123456789abcdef0123456789abcdef";

        assertThat(settings(Map.of("daybook.secret", secret)).secret()).isEqualTo(secret);
        assertThatThrownBy(() -> settings(Map.of("daybook.secret", "secret")).secret())
                .hasMessageContaining("daybook.secret")
                .hasMessageContaining("32");
        assertThatThrownBy(() -> settings(Map.of()).secret()).hasMessageContaining("daybook.secret");
    }

    @Test
    void letTheBusinessClockShowTheRealTimeInItsZone() {
        Clock clock = clock(Map.of("daybook.zone", "Pacific/Auckland"));

        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Pacific/Auckland"));
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
    }

    @Test
    void letTheBusinessClockStartElsewhereAndTickOn() {
        Instant start = Instant.parse("2026-03-01T09:00:00Z");
        Clock clock = clock(Map.of("daybook.clock-start", start.toString()));

        assertThat(clock.instant()).isBetween(start, start.plus(Duration.ofSeconds(10)));
        assertThat(clock.instant()).isBeforeOrEqualTo(clock.instant());
        assertThat(clock.withZone(ZoneId.of("Asia/Tokyo")).instant()).isCloseTo(start, within(10, ChronoUnit.SECONDS));
    }

    @Test
    void sayHowLongPersonalDataIsKept() {
        Settings settings = settings(Map.of(
                "daybook.retention.letters",
                "P18M",
                "daybook.retention.books",
                "forever",
                "daybook.retention.x",
                "P0D"));

        assertThat(settings.retention("letters", Period.ofYears(3))).contains(Period.ofMonths(18));
        assertThat(settings.retention("other", Period.ofYears(3))).contains(Period.ofYears(3));
        assertThat(settings.retention("books", Period.ofYears(3))).isEmpty();
        assertThatThrownBy(() -> settings.retention("x", Period.ofYears(3)))
                .hasMessageContaining("daybook.retention.x");
    }
}
