package org.daybook.employee.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTokenTest {

    private final RefreshToken token = RefreshToken.begin();

    @Test
    void isReadAsItWasWritten() {
        assertThat(token.text()).startsWith("dbr_").hasSize(90);
        assertThat(RefreshToken.parse(token.text())).contains(token);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "dbr_", "dbr_short", "dbk_12345678_x"})
    void isNothingElse(String text) {
        assertThat(RefreshToken.parse(text)).isEmpty();
        assertThat(RefreshToken.parse(token.text() + "x")).isEmpty();
        assertThat(RefreshToken.parse(token.text().replace("dbr_", "dbr!"))).isEmpty();
    }

    @Test
    void hasOneSuccessorForASaltInTheSameFamily() {
        RefreshToken next = token.successor("salt");

        assertThat(next.family()).isEqualTo(token.family());
        assertThat(next.turn()).hasSize(43).isNotEqualTo(token.turn());
        assertThat(token.successor("salt")).isEqualTo(next);
        assertThat(token.successor("other")).isNotEqualTo(next);
    }

    @Test
    void keepsItsSecretsOutOfLogs() {
        assertThat(token.toString()).doesNotContain(token.family()).doesNotContain(token.turn());
    }
}
