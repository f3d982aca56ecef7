package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationOptionsTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("DAYBOOK_PASSWORD", "secret");

    private static MigrationOptions parse(String line) {
        return MigrationOptions.parse(List.of(line.split(" ")), ENVIRONMENT);
    }

    @Test
    void aFileIsAllThatIsNeeded() {
        assertThat(parse("old.sqlite"))
                .isEqualTo(new MigrationOptions(
                        Path.of("old.sqlite"),
                        false,
                        URI.create("http://127.0.0.1:8080"),
                        "admin@daybook.local",
                        "secret"));
    }

    @Test
    void everythingCanBeSaid() {
        assertThat(parse("--dry-run --url https://daybook.example.org --user hr@example.org old.sqlite"))
                .isEqualTo(new MigrationOptions(
                        Path.of("old.sqlite"),
                        true,
                        URI.create("https://daybook.example.org"),
                        "hr@example.org",
                        "secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--dry-run", "one two", "old.sqlite --url", "old.sqlite --url ftp://x", "old.sqlite --force"})
    void mistakesAreNamed(String line) {
        assertThatThrownBy(() -> parse(line)).isInstanceOf(Refusal.class).hasMessageEndingWith(" See --help.");
    }

    @Test
    void thePasswordComesFromTheEnvironment() {
        assertThatThrownBy(() -> MigrationOptions.parse(List.of("old.sqlite"), Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("DAYBOOK_PASSWORD");
    }
}
