package org.daybook.employee.account;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.daybook.employee.AccessAction;
import org.daybook.employee.AccessNoted;
import org.daybook.employee.AccountState;
import org.daybook.employee.AccountView;
import org.daybook.employee.Accounts;
import org.daybook.employee.IssuedLink;
import org.daybook.employee.MailKind;
import org.daybook.employee.Postbox;
import org.daybook.employee.account.secret.CredentialStore;
import org.daybook.employee.account.secret.Credentials;
import org.daybook.employee.account.session.EndReason;
import org.daybook.employee.account.session.KnownDevices;
import org.daybook.employee.account.session.SessionEnds;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;

/** The one implementation of {@link Accounts}. */
@Stateless
public class AccountDesk implements Accounts {

    @Inject
    private PasswordDesk passwords;

    @Inject
    private CredentialStore credentials;

    @Inject
    private AccountStore accounts;

    @Inject
    private LinkStore links;

    @Inject
    private SessionEnds ends;

    @Inject
    private KnownDevices devices;

    @Inject
    private LinkSeal seal;

    @EJB
    private Postbox postbox;

    @Inject
    private Clock clock;

    @Inject
    private Event<AccessNoted> noted;

    @Override
    public IssuedLink invite(long employeeId, long actorId) {
        LinkRules.checkInvitation(held(employeeId), LocalDate.now(clock));
        note(AccessAction.INVITED, employeeId, actorId);
        return mailed(
                MailKind.ACCOUNT_INVITATION, employeeId, links.issue(employeeId, LinkPurpose.INVITATION, actorId));
    }

    @Override
    public IssuedLink issueReset(long employeeId, long actorId) {
        LinkRules.checkReset(held(employeeId), LocalDate.now(clock));
        note(AccessAction.RESET_ISSUED, employeeId, actorId);
        return mailed(MailKind.PASSWORD_RESET, employeeId, links.issue(employeeId, LinkPurpose.RESET, actorId));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void requestReset(String email, String address) {
        passwords.requestReset(email, address).ifPresent(person -> postbox.post(LinkMail.promised(person)));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long redeem(String token, String newPassword) {
        return passwords.redeem(token, newPassword);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void changePassword(long employeeId, String current, String next, Long keepSessionId) {
        passwords.change(employeeId, current, next, keepSessionId);
    }

    @Override
    public void disable(long employeeId, long actorId) {
        if (employeeId == actorId) {
            throw new RuleViolation(CommonProblem.FORBIDDEN, "Nobody can disable their own account.");
        }
        held(employeeId);
        if (accounts.disable(employeeId, actorId)) {
            links.end(employeeId);
            devices.forget(employeeId);
            ends.all(employeeId, EndReason.DISABLED);
            note(AccessAction.ACCOUNT_DISABLED, employeeId, actorId);
        }
    }

    @Override
    public void enable(long employeeId, long actorId) {
        held(employeeId);
        if (accounts.enable(employeeId)) {
            note(AccessAction.ACCOUNT_ENABLED, employeeId, actorId);
        }
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public AccountView status(long employeeId) {
        Credentials who =
                credentials.byId(employeeId).orElseThrow(() -> RuleViolation.notFound("employee", employeeId));
        return new AccountView(state(who), who.passwordChangedAt());
    }

    private AccountState state(Credentials who) {
        if (who.disabled()) {
            return AccountState.DISABLED;
        }
        if (who.passwordHash() != null || accounts.hasIdentity(who.employeeId())) {
            return AccountState.ACTIVE;
        }
        return links.isHeldBy(who.employeeId()) ? AccountState.INVITED : AccountState.NONE;
    }

    @Override
    public Optional<IssuedLink> setUpLink() {
        return accounts.firstAdministrator().map(employeeId -> links.issue(employeeId, LinkPurpose.SET_UP, null));
    }

    private Credentials held(long employeeId) {
        return credentials.holdForChange(employeeId).orElseThrow(() -> RuleViolation.notFound("employee", employeeId));
    }

    private IssuedLink mailed(MailKind kind, long employeeId, IssuedLink link) {
        postbox.post(LinkMail.of(kind, employeeId, seal.seal(employeeId, link.token())));
        return link;
    }

    private void note(AccessAction action, long employeeId, long actorId) {
        noted.fire(new AccessNoted(action, employeeId, actorId, null));
    }
}
