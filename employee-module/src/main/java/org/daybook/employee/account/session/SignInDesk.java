package org.daybook.employee.account.session;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.daybook.employee.AccessAction;
import org.daybook.employee.AccessNoted;
import org.daybook.employee.SessionView;
import org.daybook.employee.SignInAttempt;
import org.daybook.employee.SignInChannel;
import org.daybook.employee.SignIns;
import org.daybook.employee.SignedIn;
import org.daybook.employee.account.session.SessionBook.Visit;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;

/**
 * The one implementation of {@link SignIns}. Passwords are evaluated outside any transaction, between the one that
 * charges for it and the one that begins the session.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInDesk implements SignIns {

    @EJB
    private SessionBook book;

    @Inject
    private Reception reception;

    @Inject
    private SessionStore sessions;

    @Inject
    private SessionEnds ends;

    @Inject
    private Event<AccessNoted> noted;

    @Override
    public SignedIn signIn(SignInAttempt attempt) {
        Visit visit = new Visit(attempt.channel(), attempt.address(), attempt.userAgent());
        return reception
                .prove(attempt)
                .flatMap(proof -> book.begin(proof, visit))
                .orElseThrow(SignInDesk::refusal);
    }

    @Override
    public SignedIn vouchedFor(long employeeId, SignInChannel channel, String address, String userAgent) {
        return book.begin(employeeId, new Visit(channel, address, userAgent)).orElseThrow(SignInDesk::refusal);
    }

    @Override
    public SignedIn refresh(String refreshToken) {
        return book.goOn(refreshToken).orElseThrow(SignInDesk::refusal);
    }

    @Override
    public void signOut(String refreshToken) {
        book.end(refreshToken);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void signOut(long sessionId) {
        ends.one(sessionId, EndReason.SIGNED_OUT).ifPresent(owner -> noteEnd(owner, sessionId));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void signOutEverywhere(long employeeId, Long exceptSessionId) {
        ends.allBut(employeeId, exceptSessionId, EndReason.SIGNED_OUT);
        noted.fire(new AccessNoted(AccessAction.SIGNED_OUT_EVERYWHERE, employeeId, employeeId, null));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<SessionView> sessions(long employeeId) {
        return sessions.open(employeeId);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void endSession(long employeeId, long sessionId) {
        if (!ends.own(employeeId, sessionId)) {
            throw RuleViolation.notFound("open session", sessionId);
        }
        noteEnd(employeeId, sessionId);
    }

    private void noteEnd(long employeeId, long sessionId) {
        noted.fire(new AccessNoted(AccessAction.SIGNED_OUT, employeeId, employeeId, String.valueOf(sessionId)));
    }

    private static RuleViolation refusal() {
        return new RuleViolation(
                CommonProblem.UNAUTHENTICATED,
                "The e-mail address or the password is wrong, or the session is over. Sign in again.");
    }
}
