package org.daybook.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What only the source files show. */
class SourceTreeTest {

    private static final Path ROOT = Path.of("..", "..").normalize();
    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_MAIN_FILE = 250;
    private static final int LONGEST_PARENT_POM = 300;
    private static final Pattern MIGRATION = Pattern.compile("V\\d{3}__[a-z0-9]+(_[a-z0-9]+)*\\.sql");

    /** Spelled apart, so that this file does not find itself. */
    private static final Pattern UNFINISHED = Pattern.compile(
            "\\bTO" + "DO\\b|\\bFIX" + "ME\\b|@Dis" + "abled\\b|\\bThread\\.sle" + "ep\\b|@au" + "thor\\b");

    private static final List<Path> MODULES = Stream.of(
                    "config",
                    "employee-module",
                    "leave-module",
                    "reporting-module",
                    "web-ear/web",
                    "web-ear/standalone",
                    "web-ear/acceptance")
            .map(ROOT::resolve)
            .toList();

    private static List<Path> files(String folder, String ending) {
        return MODULES.stream()
                .map(module -> module.resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(SourceTreeTest::walk)
                .filter(file -> file.toString().endsWith(ending))
                .toList();
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        List<Path> silent = Stream.of("src/main/java", "src/test/java")
                .flatMap(folder -> files(folder, ".java").stream())
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !isExplained(folder))
                .toList();

        assertThat(silent).isEmpty();
    }

    /** Tests beside the code share the code's explanation. */
    private static boolean isExplained(Path folder) {
        Path main = Path.of(folder.toString().replace("/src/test/java/", "/src/main/java/"));
        return Files.exists(folder.resolve("package-info.java")) || Files.exists(main.resolve("package-info.java"));
    }

    @Test
    void everyMigrationHasANumberOfItsOwnAndATopic() {
        List<Path> migrations = files("src/main/resources/db", ".sql");

        assertThat(migrations).isNotEmpty();
        assertThat(migrations)
                .filteredOn(file ->
                        !MIGRATION.matcher(file.getFileName().toString()).matches())
                .isEmpty();
        assertThat(migrations)
                .extracting(file ->
                        file.getParent().resolve(file.getFileName().toString().replaceFirst("__.*", "")))
                .doesNotHaveDuplicates();
    }

    @Test
    void noFileIsTooLongToRead() {
        assertThat(files("src", ".java"))
                .filteredOn(file -> lines(file).size()
                        > (file.toString().contains("/src/main/") ? LONGEST_MAIN_FILE : LONGEST_FILE))
                .isEmpty();
        assertThat(lines(ROOT.resolve("pom.xml"))).hasSizeLessThan(LONGEST_PARENT_POM);
    }

    @Test
    void nothingIsLeftUnfinished() {
        assertThat(files("src", ".java"))
                .filteredOn(file -> lines(file).stream()
                        .anyMatch(line -> UNFINISHED.matcher(line).find()))
                .isEmpty();
    }
}
