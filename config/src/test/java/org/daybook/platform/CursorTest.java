package org.daybook.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @ParameterizedTest
    @CsvSource({"'',1", "Ada Lovelace,7", "a:b:c,9223372036854775807", "شيماء 😀,-3"})
    void survivesItsTextForm(String sortKey, long id) {
        Cursor cursor = new Cursor(sortKey, id);

        assertThat(Cursor.decode(cursor.encode())).isEqualTo(cursor);
    }

    @Test
    void fitsIntoAnAddressAsItIs() {
        assertThat(new Cursor("ÿþ?&=/+ü", 12).encode()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "%%%", "bm9jb2xvbg", "eDp5", "MTo=", "MDE6", "KzE6", "MTph\n", "999999999999999999"})
    void refusesWhatItDidNotMake(String text) {
        assertThatThrownBy(() -> Cursor.decode(text))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.code()).isEqualTo(CommonProblem.INVALID_CURSOR));
    }

    @Test
    void refusesAZeroByteThatTheDatabaseWouldChokeOn() {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString("1:a\0b".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Cursor.decode(text)).isInstanceOf(RuleViolation.class);
    }
}
