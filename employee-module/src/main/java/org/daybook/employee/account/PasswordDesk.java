package org.daybook.employee.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.daybook.employee.AccessAction;
import org.daybook.employee.AccessNoted;
import org.daybook.employee.account.secret.CredentialStore;
import org.daybook.employee.account.secret.Credentials;
import org.daybook.employee.account.secret.PasswordHasher;
import org.daybook.employee.account.secret.PasswordPolicy;
import org.daybook.employee.account.throttle.PasswordCheck;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;

/** Setting a password: rules first, then the hash, outside any transaction, then the row. */
@ApplicationScoped
class PasswordDesk {

    @Inject
    private PasswordBook book;

    @Inject
    private CredentialStore credentials;

    @Inject
    private LinkStore links;

    @Inject
    private PasswordCheck check;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private Event<AccessNoted> noted;

    /** @return whose password it is now */
    long redeem(String token, String password) {
        Credentials who = links.owner(token).flatMap(credentials::byId).orElseThrow(LinkRules::unusable);
        PasswordPolicy.check(password, "/password", who.email());
        book.setByLink(who.employeeId(), token, hasher.hash(password));
        return who.employeeId();
    }

    void change(long employeeId, String current, String next, Long keepSessionId) {
        Credentials who = credentials
                .byId(employeeId)
                .filter(person -> person.passwordHash() != null)
                .orElseThrow(PasswordDesk::notTheCurrent);
        PasswordPolicy.check(next, "/newPassword", who.email());
        boolean right = current != null
                && !PasswordPolicy.isTooLong(current)
                && check.forConfirmation(who, current)
                && book.replace(employeeId, who.passwordHash(), hasher.hash(next), keepSessionId);
        if (!right) {
            throw notTheCurrent();
        }
    }

    /** @return who it is, if there is such a person */
    Optional<Long> requestReset(String email, String address) {
        check.forReset(address);
        Optional<Long> person = Optional.ofNullable(credentials.byEmail(email).employeeId());
        person.ifPresent(id -> noted.fire(new AccessNoted(AccessAction.RESET_REQUESTED, id, null, null)));
        return person;
    }

    private static RuleViolation notTheCurrent() {
        return new RuleViolation(
                CommonProblem.VALIDATION_FAILED, "/currentPassword", "This is not the current password.");
    }
}
