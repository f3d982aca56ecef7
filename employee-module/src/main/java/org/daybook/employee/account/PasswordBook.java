package org.daybook.employee.account;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.daybook.employee.AccessAction;
import org.daybook.employee.AccessNoted;
import org.daybook.employee.account.secret.CredentialStore;
import org.daybook.employee.account.session.EndReason;
import org.daybook.employee.account.session.KnownDevices;
import org.daybook.employee.account.session.SessionEnds;
import org.daybook.platform.RuleViolation;

/** The transactions in which a password is set. The hash was made before: it takes too long to hold a row for it. */
@Stateless
public class PasswordBook {

    @Inject
    private CredentialStore credentials;

    @Inject
    private LinkStore links;

    @Inject
    private SessionEnds ends;

    @Inject
    private KnownDevices devices;

    @Inject
    private Clock clock;

    @Inject
    private Event<AccessNoted> noted;

    /**
     * By a link, which this uses.
     *
     * @throws RuleViolation {@code validation-failed} if it cannot be used any more
     */
    public void setByLink(long employeeId, String token, String phc) {
        boolean admitted = credentials
                .holdForChange(employeeId)
                .filter(who -> who.admitted(LocalDate.now(clock)))
                .isPresent();
        if (!admitted || links.use(token).isEmpty()) {
            throw LinkRules.unusable();
        }
        credentials.save(employeeId, phc);
        devices.forget(employeeId);
        ends.all(employeeId, EndReason.PASSWORD_SET);
        noted.fire(new AccessNoted(AccessAction.PASSWORD_SET, employeeId, employeeId, null));
    }

    /**
     * In place of the one that the person has just shown.
     *
     * @param shownPhc hash of that one
     * @param keptSessionId null for none
     * @return false if the password was changed meanwhile, or the account ended
     */
    public boolean replace(long employeeId, String shownPhc, String phc, Long keptSessionId) {
        boolean same = credentials
                .holdForChange(employeeId)
                .filter(who -> who.admitted(LocalDate.now(clock)) && shownPhc.equals(who.passwordHash()))
                .isPresent();
        if (same) {
            credentials.save(employeeId, phc);
            links.end(employeeId);
            ends.allBut(employeeId, keptSessionId, EndReason.PASSWORD_SET);
            noted.fire(new AccessNoted(AccessAction.PASSWORD_CHANGED, employeeId, employeeId, null));
        }
        return same;
    }
}
