package org.daybook.employee.account;

import java.time.LocalDate;
import org.daybook.employee.account.secret.Credentials;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;

/** When a link may be made. */
final class LinkRules {

    private LinkRules() {}

    /** @throws RuleViolation {@code validation-failed} */
    static void checkInvitation(Credentials who, LocalDate today) {
        checkReset(who, today);
        if (who.passwordHash() != null) {
            throw refusal("This person has a password already. Issue a reset instead.");
        }
    }

    /** @throws RuleViolation {@code validation-failed} */
    static void checkReset(Credentials who, LocalDate today) {
        if (who.disabled()) {
            throw refusal("This account is disabled. Enable it first.");
        }
        if (who.left(today)) {
            throw refusal("This person does not work here any more.");
        }
    }

    /** One text for a link that is unknown, used, replaced or too old. */
    static RuleViolation unusable() {
        return new RuleViolation(
                CommonProblem.VALIDATION_FAILED,
                "/token",
                "This link is not valid any more: it was used, replaced by a newer one, or is too old. Ask for a new one.");
    }

    private static RuleViolation refusal(String message) {
        return new RuleViolation(CommonProblem.VALIDATION_FAILED, message);
    }
}
