package org.daybook.employee.account.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.daybook.employee.account.setting.Argon2Cost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

    private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);

    /** From the test suite of the reference implementation (P-H-C/phc-winner-argon2, test.c). */
    private static final String REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    @Test
    void agreesWithTheReferenceImplementation() {
        PasswordHash hash = PasswordHash.parse(REFERENCE);

        assertThat(hash.cost()).isEqualTo(new Argon2Cost(65_536, 2, 1));
        assertThat(hash.phc()).isEqualTo(REFERENCE);
        assertThat(hash.matches("password")).isTrue();
        assertThat(hash.matches("Password")).isFalse();
    }

    @Test
    void isReadAsItWasWritten() {
        String phc = PasswordHash.of("correct horse", CHEAP).phc();

        assertThat(phc).matches("\\$argon2id\\$v=19\\$m=64,t=1,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(PasswordHash.parse(phc).matches("correct horse")).isTrue();
        assertThat(PasswordHash.parse(phc).matches("correct horse ")).isFalse();
    }

    @Test
    void isAnotherForTheSamePasswordOfSomebodyElse() {
        assertThat(PasswordHash.of("correct horse", CHEAP).phc())
                .isNotEqualTo(PasswordHash.of("correct horse", CHEAP).phc());
    }

    @Test
    void doesNotMindHowCharactersAreComposed() {
        PasswordHash hash = PasswordHash.of("größenwahn", CHEAP);

        assertThat(hash.matches("gro\u0308ßenwahn")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "password",
                "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=16$m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=1,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=9999999,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$",
                "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc="
            })
    void isNothingElse(String text) {
        assertThatThrownBy(() -> PasswordHash.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
