package org.daybook.employee.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.daybook.employee.AccessAction;
import org.daybook.employee.AccessNoted;
import org.daybook.employee.SignInAttempt;
import org.daybook.employee.account.secret.CredentialStore;
import org.daybook.employee.account.secret.Credentials;
import org.daybook.employee.account.secret.PasswordHasher;
import org.daybook.employee.account.secret.PasswordPolicy;
import org.daybook.employee.account.secret.Secrets;
import org.daybook.employee.account.session.SessionBook.Proof;
import org.daybook.employee.account.throttle.PasswordCheck;
import org.daybook.platform.RuleViolation;

/**
 * Finds out whether somebody is who they say. Takes the same way, and so about the same time, for names that nobody has.
 */
@ApplicationScoped
class Reception {

    @Inject
    private CredentialStore credentials;

    @Inject
    private KnownDevices devices;

    @Inject
    private PasswordCheck check;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private Event<AccessNoted> noted;

    /** @throws RuleViolation {@code rate-limited} */
    Optional<Proof> prove(SignInAttempt attempt) {
        if (attempt.email() == null || attempt.password() == null || PasswordPolicy.isTooLong(attempt.password())) {
            return Optional.empty();
        }
        Credentials who = credentials.byEmail(attempt.email());
        String device = knownDevice(attempt.deviceToken(), who);
        if (!isRight(attempt, who, device)) {
            noted.fire(new AccessNoted(AccessAction.SIGN_IN_REFUSED, who.employeeId(), null, null));
            return Optional.empty();
        }
        String renewed = hasher.renewed(attempt.password(), who.passwordHash()).orElse(null);
        return Optional.of(new Proof(who.employeeId(), who.passwordHash(), renewed, device));
    }

    /** A stranger's token is looked up as well, so that the time does not tell. */
    private String knownDevice(String token, Credentials who) {
        return token != null && devices.isKnown(Secrets.sha256(token), who.employeeId()) ? token : null;
    }

    private boolean isRight(SignInAttempt attempt, Credentials who, String device) {
        String deviceHash = device == null ? null : Secrets.sha256(device);
        try {
            return check.forSignIn(who, attempt.password(), attempt.email(), deviceHash, attempt.address());
        } catch (RuleViolation limited) {
            noted.fire(new AccessNoted(AccessAction.SIGN_IN_LIMITED, who.employeeId(), null, null));
            throw limited;
        }
    }
}
