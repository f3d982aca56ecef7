package org.daybook.employee.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.daybook.employee.account.secret.Credentials;
import org.daybook.platform.RuleViolation;
import org.junit.jupiter.api.Test;

class LinkRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static Credentials person(String phc, boolean disabled, LocalDate leaving) {
        return new Credentials(7L, "ada@example.org", phc, null, disabled, leaving);
    }

    @Test
    void inviteWhoHasNoPasswordAndResetWhoHasOne() {
        assertThatCode(() -> LinkRules.checkInvitation(person(null, false, null), TODAY))
                .doesNotThrowAnyException();
        assertThatCode(() -> LinkRules.checkReset(person("$argon2id$", false, TODAY.plusDays(1)), TODAY))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> LinkRules.checkInvitation(person("$argon2id$", false, null), TODAY))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("reset");
    }

    @Test
    void leaveOutWhoIsShutOutOrGone() {
        assertThatThrownBy(() -> LinkRules.checkReset(person(null, true, null), TODAY))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> LinkRules.checkInvitation(person(null, false, TODAY), TODAY))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void tellNothingAboutALinkThatCannotBeUsed() {
        assertThat(LinkRules.unusable().violations())
                .extracting(RuleViolation.Violation::pointer)
                .containsExactly("/token");
    }
}
