package org.daybook.web.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.daybook.web.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in/", "/team?month=2026-03&q=a%20b", "/a/b#c", "/x//y", "/@attacker.example"})
    void isAPageOfOurs(String path) {
        assertThat(ReturnPath.of(path).text()).isEqualTo(path);
    }

    @Test
    void isTheSignInPageIfNothingIsSaid() {
        assertThat(ReturnPath.of(null).text()).isEqualTo("/sign-in/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "//attacker.example",
                "/\\attacker.example",
                "\\\\attacker.example",
                "/\t/attacker.example",
                "/\n/attacker.example",
                "/a\\b",
                " /",
                "https://attacker.example",
                "https:/attacker.example",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y",
                "/\u00e4",
                "/api/v1/auth/logout"
            })
    void isNothingElse(String path) {
        assertThatThrownBy(() -> ReturnPath.of(path)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void isNotLongerThanAnAddressMayBe() {
        assertThatThrownBy(() -> ReturnPath.of("/" + "a".repeat(501))).isInstanceOf(InvalidInput.class);
    }
}
