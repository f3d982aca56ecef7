package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void noOptionMeansRealDataOnPort8080() {
        Options options = parse();

        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.mode()).isEqualTo(Mode.NORMAL);
        assertThat(options.database()).isEmpty();
        assertThat(options.folderBelow(Path.of("home"))).isEqualTo(Path.of("home", "data"));
    }

    @ParameterizedTest
    @CsvSource({"--demo,demo-data", "--test,test-data"})
    void eachModeHasItsOwnFolder(String flag, String folder) {
        assertThat(parse(flag).folderBelow(Path.of("home"))).isEqualTo(Path.of("home", folder));
    }

    @Test
    void theFirstAdministratorCanBeNamed() {
        assertThat(parse("--admin", "ada@example.org").administrator()).isEqualTo("ada@example.org");
        assertThat(parse().administrator()).isEqualTo("admin@daybook.local");
        assertThat(parse("--test").administrator()).isEqualTo("admin@daybook.test");
    }

    @Test
    void valuesMayFollowAnEqualsSign() {
        Options options = parse("--port=9090", "--data", "/srv/x", "--test", "--clock=2026-03-01T09:00:00Z");

        assertThat(options.port()).isEqualTo(9090);
        assertThat(options.folder()).contains(Path.of("/srv/x"));
        assertThat(options.clock()).contains(Instant.parse("2026-03-01T09:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--prot 80",
                "demo",
                "--port",
                "--port zero",
                "--port 0",
                "--port 65536",
                "--data",
                "--demo --test",
                "--clock 2026-03-01T09:00:00Z",
                "--demo --clock tomorrow",
                "--demo --admin ada@example.org",
                "--database mysql://a:b@c/d"
            })
    void mistakesAreRefusedAsWrongUse(String line) {
        assertThatThrownBy(() -> parse(line.split(" "))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Refusal.Reason.USAGE);
            assertThat(refusal.getMessage()).doesNotContain("\n");
        });
    }

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments), Map.of());
    }
}
