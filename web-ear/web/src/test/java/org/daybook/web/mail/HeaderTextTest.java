package org.daybook.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n",
                "\n",
                "\r",
                "\u0000",
                "\u0085",
                "\u2028",
                "\u2029",
                "\t",
                "\u000b",
                "\u202e",
                "\ud800",
                "\r\n\r\n"
            })
    void nothingBeginsAnotherLine(String end) {
        assertThat(HeaderText.of("Ada" + end + "Bcc: x@example.org")).isEqualTo("Ada Bcc: x@example.org");
    }

    @Test
    void wordsOfAnyLanguageStay() {
        assertThat(HeaderText.of(" Zoë 🌞 مريم 王 ")).isEqualTo("Zoë 🌞 مريم 王");
    }

    @Test
    void cutsBetweenCharacters() {
        assertThat(HeaderText.of("🌞🌞🌞🌞", 3)).isEqualTo("🌞🌞…");
        assertThat(HeaderText.of("abc", 3)).isEqualTo("abc");
    }
}
