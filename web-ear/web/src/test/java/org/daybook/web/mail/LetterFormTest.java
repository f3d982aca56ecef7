package org.daybook.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.daybook.leave.RequestStatus;
import org.daybook.web.mail.shown.Letter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterFormTest {

    private static final Pattern LOADED = Pattern.compile(
            "<(img|script|iframe|object|link|video)|url\\(|@import|https?://(?!leave\\.example\\.org/)");

    private final LetterForm form = new LetterForm();

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "en-US", "de-DE"})
    void everyLetterIsCompleteAndLoadsNothing(String locale) throws IOException {
        Path samples = Files.createDirectories(Path.of("target", "mail-samples"));
        for (var letter : Letters.all(locale).entrySet()) {
            String html = form.html(letter.getValue());
            String text = form.text(letter.getValue());
            Files.writeString(samples.resolve(letter.getKey() + "-" + locale + ".html"), html);
            Files.writeString(samples.resolve(letter.getKey() + "-" + locale + ".txt"), text);

            assertThat(html).contains("<html lang=\"" + locale + "\">").doesNotContainPattern(LOADED);
            assertThat(text)
                    .contains(letter.getValue().heading(), letter.getValue().reason());
            letter.getValue().facts().forEach(fact -> assertThat(text).contains(fact.label() + ": " + fact.value()));
            assertThat(html + text).doesNotContain("${", "{0}", "null", "''");
        }
    }

    @Test
    void datesAndNumbersAreThoseOfTheReader() {
        assertThat(form.text(Letters.all("en-GB").get("submitted")))
                .contains(
                        "From: Monday, 3 August 2026, afternoon only",
                        "Working days: 4.5 days",
                        "Left in 2026: 12.5 days")
                .contains(
                        "  - Ada Byron: 31 Jul 2026 – 4 Aug 2026",
                        "  - and 3 more",
                        "> and the dentist on Monday morning.");
        assertThat(form.text(Letters.all("en-US").get("submitted")))
                .contains("From: Monday, August 3, 2026, afternoon only");
        assertThat(form.text(Letters.all("de-DE").get("submitted")))
                .contains("Was: Jahresurlaub", "Von: Montag, 3. August 2026, nur nachmittags", "Arbeitstage: 4,5 Tage");
        assertThat(form.text(Letters.all("de").get("reset"))).contains("10. August 2026", "16:30", "Mitteleuropäische");
    }

    @Test
    void whoMayNotKnowTheTypeLearnsOfAnAbsence() {
        String html = form.html(Letters.all("en-GB").get("absence"));

        assertThat(html).contains("Absence", "Nobody else of the team").doesNotContain("Sick", "Note", "Left in");
    }

    @Test
    void textStaysText() {
        String attack = "<script>alert(1)</script> ${7*7} <#assign x=1> \"'&";
        Letter letter = Letters.leave(Letters.notice(RequestStatus.PENDING, false, attack, attack, null), "en-GB");

        assertThat(form.html(letter))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; ${7*7} &lt;#assign x=1&gt; &quot;&#39;&amp;")
                .doesNotContain("<script", " 49 ");
        assertThat(form.text(letter)).contains(attack);
    }
}
