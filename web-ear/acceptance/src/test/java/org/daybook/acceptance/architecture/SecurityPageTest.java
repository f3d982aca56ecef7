package org.daybook.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page on security gives as proof is there. */
class SecurityPageTest {

    private static final Path ROOT = Path.of("..", "..").normalize();
    private static final Pattern PROOF = Pattern.compile("`(\\w+(?:Test|IT)|[a-z-]+\\.sh)`");

    @Test
    void everyProofExists() throws IOException {
        Set<String> named = PROOF.matcher(Files.readString(ROOT.resolve("docs/operate/security.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
        Set<String> there;
        try (Stream<Path> files = Files.walk(ROOT, 14)) {
            there = files.map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
                    .collect(Collectors.toSet());
        }

        assertThat(named).hasSizeGreaterThan(40);
        assertThat(there).containsAll(named);
    }
}
