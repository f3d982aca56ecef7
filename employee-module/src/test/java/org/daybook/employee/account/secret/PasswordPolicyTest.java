package org.daybook.employee.account.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.RuleViolation.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final String EMAIL = "Ada.Lovelace@example.org";

    private static Violation fault(String password) {
        return catchThrowableOfType(RuleViolation.class, () -> PasswordPolicy.check(password, "/password", EMAIL))
                .violations()
                .get(0);
    }

    private static void assertAccepted(String password) {
        assertThatCode(() -> PasswordPolicy.check(password, "/password", EMAIL)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tr0mbone",
                "xkqjwvzp",
                "correct horse battery staple",
                "ünïcödé-größe",
                "日本語のパスワードです",
                "🐎🔋📎🐎🔋📎🐎🔋",
                "  spaces count  "
            })
    void acceptsAnythingLongEnoughThatIsNotCommon(String password) {
        assertAccepted(password);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "seven77",
                "🐎🔋📎🐎🔋📎🐎",
                "password",
                "PassWord",
                "12345678",
                "sunshine",
                "ada.lovelace@EXAMPLE.org",
                "ADA.lovelace",
                "half a \uD83D horse",
                "with a \0 in it"
            })
    void refusesWhatIsShortCommonOrTheAddress(String password) {
        Violation fault = fault(password);

        assertThat(fault.code()).isEqualTo(CommonProblem.VALIDATION_FAILED);
        assertThat(fault.pointer()).isEqualTo("/password");
        assertThat(fault.message()).doesNotContain("Lovelace");
    }

    @Test
    void countsCharactersAndNotTheirParts() {
        String decomposed = "a\u0308".repeat(128);

        assertAccepted("🐎".repeat(128));
        assertAccepted(decomposed);
        assertThat(fault(decomposed + "x").message()).contains("128");
        assertThat(fault("x".repeat(129)).message()).contains("128");
        assertThat(fault("e\u0301".repeat(7)).message()).contains("at least 8");
    }

    @Test
    void knowsBeforeHashingThatItIsTooLong() {
        assertThat(PasswordPolicy.isTooLong("x".repeat(128))).isFalse();
        assertThat(PasswordPolicy.isTooLong("x".repeat(129))).isTrue();
        assertThat(PasswordPolicy.isTooLong("a\u0308".repeat(10_000_000))).isTrue();
    }

    @Test
    void knowsMoreThanThreeThousandCommonOnesThatAreLongEnough() {
        assertThat(CommonPasswords.count()).isEqualTo(5_000);
        assertThat(CommonPasswords.contain("qwertyuiop")).isTrue();
        assertThat(CommonPasswords.contain("# From the password list")).isFalse();
    }
}
