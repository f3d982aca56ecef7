package org.daybook.web.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.daybook.web.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "note.pdf, note.pdf",
        "sick%20note.pdf, sick note.pdf",
        "sick note.pdf, sick note.pdf",
        "M%C3%A4rz.pdf, März.pdf",
        "100%25.pdf, 100%.pdf",
        "a+b.pdf, a+b.pdf",
        "%E8%A8%BA%E6%96%AD.pdf, 診断.pdf",
    })
    void namesComePercentEncoded(String header, String name) {
        assertThat(FileName.decode(header)).isEqualTo(name);
    }

    @Test
    void noHeaderIsNoName() {
        assertThat(FileName.decode(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "%zz", "%C3", "%FF", "%ED%A0%80", "März", "\u0007", "\u007F"})
    void whatIsNotIsRefused(String header) {
        assertThatThrownBy(() -> FileName.decode(header)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "note.pdf|note.pdf",
                "a b.pdf|a%20b.pdf",
                "März.pdf|M%C3%A4rz.pdf",
                "a\"b.pdf|a%22b.pdf",
                "a;b.pdf|a%3Bb.pdf",
                "a%b.pdf|a%25b.pdf",
                "a*(b)'c.pdf|a%2A%28b%29%27c.pdf",
            })
    void namesGoOutAsRfc8187HasThem(String name, String encoded) {
        assertThat(FileName.attachment(5, name))
                .isEqualTo("attachment; filename=\"document-5\"; filename*=UTF-8''" + encoded);
    }
}
