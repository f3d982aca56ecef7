package org.daybook.employee.account.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.daybook.employee.account.setting.Argon2Cost;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {

    private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);
    private static final Argon2Cost NOTICEABLE = new Argon2Cost(8_192, 2, 1);

    @Test
    void knowsThePasswordOfAHash() {
        PasswordHasher hasher = new PasswordHasher(CHEAP, 1);
        String phc = hasher.hash("correct horse");

        assertThat(hasher.matches("correct horse", phc)).isTrue();
        assertThat(hasher.matches("wrong horse", phc)).isFalse();
    }

    @Test
    void takesAsLongForSomebodyUnknown() {
        PasswordHasher hasher = new PasswordHasher(NOTICEABLE, 1);
        String phc = hasher.hash("correct horse");

        assertThat(hasher.matches("wrong horse", null)).isFalse();
        long known = Long.MAX_VALUE;
        long unknown = Long.MAX_VALUE;
        // In turn, so that both find the machine in the same mood; the fastest is what the work itself takes.
        for (int i = 0; i < 30; i++) {
            known = Math.min(known, nanos(() -> hasher.matches("wrong horse", phc)));
            unknown = Math.min(unknown, nanos(() -> hasher.matches("wrong horse", null)));
        }
        assertThat((double) unknown / known).isBetween(0.5, 2.0);
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    @Test
    void refusesWhenAllPermitsAreTaken() {
        PasswordHasher hasher = new PasswordHasher(CHEAP, 0);
        String phc = PasswordHash.of("correct horse", CHEAP).phc();

        RuleViolation busy = catchThrowableOfType(RuleViolation.class, () -> hasher.matches("correct horse", phc));
        assertThat(busy.code()).isEqualTo(CommonProblem.RATE_LIMITED);
        assertThat(busy.retryAfter()).contains(Duration.ofSeconds(1));
        assertThat(catchThrowableOfType(RuleViolation.class, () -> hasher.hash("x"))
                        .code())
                .isEqualTo(CommonProblem.RATE_LIMITED);
        assertThat(hasher.renewed(
                        "correct horse",
                        PasswordHash.of("correct horse", NOTICEABLE).phc()))
                .isEmpty();
    }

    @Test
    void renewsAHashOfAnotherCostOnly() {
        PasswordHasher hasher = new PasswordHasher(CHEAP, 1);
        String old = PasswordHash.of("correct horse", new Argon2Cost(32, 1, 1)).phc();

        String renewed = hasher.renewed("correct horse", old).orElseThrow();
        assertThat(PasswordHash.parse(renewed).cost()).isEqualTo(CHEAP);
        assertThat(hasher.matches("correct horse", renewed)).isTrue();
        assertThat(hasher.renewed("correct horse", renewed)).isEmpty();
    }
}
