package org.daybook.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page on security gives as proof is there. */
class SecurityPageTest {

    private static final Path ROOT = Path.of("..", "..").normalize();
    private static final Path PAGE = ROOT.resolve("docs/operate/security.md");
    private static final Path ITEMS =
            Path.of("src/test/resources/org/daybook/acceptance/architecture/asvs-5.0.0-level-2.txt");

    /** A line of the table: items, what they are about, and what proves it; items may be a span, or of level 3. */
    private static final Pattern LINE = Pattern.compile("(?m)^\\| (\\d+\\.\\d[^|]*) \\| ([^|]+) \\| ([^|]+) \\|$");

    private static final Pattern SPAN = Pattern.compile("(\\d+\\.\\d+)\\.(\\d+)(\\+?)(?: to \\1\\.(\\d+)\\+?)?");
    private static final Pattern PROOF = Pattern.compile("`(\\w+(?:Test|IT)|[a-z-]+\\.sh)`");

    @Test
    void everyProofExists() throws IOException {
        Set<String> named = PROOF.matcher(Files.readString(PAGE))
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

    @Test
    void everyItemOfTheStandardIsAnsweredOnce() throws IOException {
        List<String> all = Files.readAllLines(ITEMS).stream()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Stream.of(line.split(" ")))
                .toList();
        List<String> answered = LINE.matcher(Files.readString(PAGE))
                .results()
                .flatMap((MatchResult line) -> Stream.of(line.group(1).split(", ")))
                .flatMap(SecurityPageTest::items)
                .toList();

        assertThat(all).hasSize(253);
        assertThat(answered).containsExactlyInAnyOrderElementsOf(all);
    }

    /** Those of levels 1 and 2. */
    private static Stream<String> items(String span) {
        Matcher parts = SPAN.matcher(span);
        assertThat(parts.matches()).as(span).isTrue();
        if (!parts.group(3).isEmpty()) {
            return Stream.empty();
        }
        int first = Integer.parseInt(parts.group(2));
        int last = parts.group(4) == null ? first : Integer.parseInt(parts.group(4));
        return IntStream.rangeClosed(first, last).mapToObj(number -> parts.group(1) + "." + number);
    }
}
