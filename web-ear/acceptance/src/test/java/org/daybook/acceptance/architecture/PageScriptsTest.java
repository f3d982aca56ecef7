package org.daybook.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages and scripts of this server, as they are in the source tree, may not do. */
class PageScriptsTest {

    private static final Path PAGES = Path.of("..", "web", "src", "main", "webapp");

    /** Ways in which text becomes markup or code (OWASP ASVS 5.0, 1.3.2 and 3.2.2). */
    private static final Pattern TEXT_AS_CODE = Pattern.compile(
            "\\b(?:innerHTML|outerHTML|insertAdjacentHTML"
                    + "|createContextualFragment|srcdoc|eval|new Function)\\b|document\\.write|set(?:Timeout|Interval)\\(['\"`]");

    /** Places where data outlives the session, and the door to other windows (3.5.5, 14.3.3). */
    private static final Pattern KEPT_OR_TOLD = Pattern.compile(
            "\\b(?:localStorage|sessionStorage|indexedDB|caches|postMessage)\\b|addEventListener\\('message'");

    private static final Pattern PASSWORD_FIELD = Pattern.compile("<input id=\"password\"[^>]*>", Pattern.DOTALL);
    private static final Pattern PASTE = Pattern.compile("onpaste|'paste'|autocomplete=\"off\"");

    private static List<String> texts(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(PageScriptsTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void textStaysText() throws IOException {
        assertThat(texts(".js"))
                .hasSizeGreaterThan(1)
                .noneMatch(script -> TEXT_AS_CODE.matcher(script).find());
        assertThat("place.innerHTML = name").containsPattern(TEXT_AS_CODE);
    }

    @Test
    void nothingIsKeptInTheBrowserOrToldToOtherWindows() throws IOException {
        assertThat(texts(".js"))
                .noneMatch(script -> KEPT_OR_TOLD.matcher(script).find());
        assertThat("sessionStorage.token = token").containsPattern(KEPT_OR_TOLD);
    }

    @Test
    void whoeverIsSignedInFindsTheWayOut() throws IOException {
        assertThat(texts("sign-in/index.html"))
                .singleElement()
                .satisfies(page -> assertThat(page.substring(page.indexOf("id=\"inside\"")))
                        .contains("<button type=\"button\" id=\"sign-out\""));
        assertThat(texts("sign-in.js"))
                .singleElement()
                .satisfies(script -> assertThat(script).contains("'/logout'"));
    }

    @Test
    void passwordsAreMaskedAndMayBePasted() throws IOException {
        List<String> pages = texts(".html");
        List<String> fields = pages.stream()
                .flatMap(page -> PASSWORD_FIELD.matcher(page).results())
                .map(MatchResult::group)
                .toList();

        assertThat(fields)
                .hasSize(2)
                .allMatch(field -> field.contains("type=\"password\"")
                        && field.matches("(?s).*autocomplete=\"(?:current|new)-password\".*"));
        assertThat(Stream.concat(pages.stream(), texts(".js").stream()))
                .noneMatch(text -> PASTE.matcher(text).find());
    }
}
