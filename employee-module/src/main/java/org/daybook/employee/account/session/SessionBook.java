package org.daybook.employee.account.session;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.daybook.employee.AccessAction;
import org.daybook.employee.AccessNoted;
import org.daybook.employee.Employees;
import org.daybook.employee.SignInChannel;
import org.daybook.employee.SignedIn;
import org.daybook.employee.account.secret.CredentialStore;
import org.daybook.employee.account.secret.Secrets;
import org.daybook.employee.account.session.Session.Standing;

/**
 * The transactions in which sessions begin and go on. Each holds the person first and the session second, so that no
 * session outlives a change of the account or of the roles unseen. An empty answer is a refusal whose consequences are
 * to be kept.
 */
@Stateless
public class SessionBook {

    /**
     * Where somebody signs in from.
     *
     * @param address null if not known
     * @param userAgent null if it is not said; cut after 300 characters
     */
    public record Visit(SignInChannel channel, String address, String userAgent) {

        private static final int LONGEST_AGENT = 300;

        public Visit {
            if (userAgent != null) {
                userAgent = userAgent
                        .codePoints()
                        .limit(LONGEST_AGENT)
                        .map(c -> Character.isISOControl(c) ? ' ' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
    }

    /**
     * Somebody has just shown the right password.
     *
     * @param phc the hash that it was compared with; if it is another one by now, the proof is worth nothing
     * @param renewedPhc the same password with today's cost, null if that is the same
     * @param deviceToken of a client that the person used before, null for another one
     */
    public record Proof(long employeeId, String phc, String renewedPhc, String deviceToken) {

        /** Without the secrets, which have no place in a log. */
        @Override
        public String toString() {
            return "Proof[employeeId=" + employeeId + "]";
        }
    }

    @EJB
    private Employees employees;

    @Inject
    private CredentialStore credentials;

    @Inject
    private SessionStore sessions;

    @Inject
    private SessionEnds ends;

    @Inject
    private KnownDevices devices;

    @Inject
    private Event<AccessNoted> noted;

    /** Begins a session for who has shown the right password, unless it was changed meanwhile. */
    public Optional<SignedIn> begin(Proof proof, Visit visit) {
        long employeeId = proof.employeeId();
        boolean held = credentials
                .holdAdmitted(employeeId)
                .filter(who -> proof.phc().equals(who.passwordHash()))
                .isPresent();
        if (!held) {
            note(AccessAction.SIGN_IN_REFUSED, employeeId, null);
            return Optional.empty();
        }
        if (proof.renewedPhc() != null) {
            credentials.renew(employeeId, proof.phc(), proof.renewedPhc());
        }
        return Optional.of(open(employeeId, visit, proof.deviceToken()));
    }

    /** Begins a session for whom somebody else has vouched. */
    public Optional<SignedIn> begin(long employeeId, Visit visit) {
        if (credentials.holdAdmitted(employeeId).isEmpty()) {
            note(AccessAction.SIGN_IN_REFUSED, employeeId, null);
            return Optional.empty();
        }
        return Optional.of(open(employeeId, visit, null));
    }

    /** Goes on with a session; ends it if the token was used before. */
    public Optional<SignedIn> goOn(String refreshToken) {
        return RefreshToken.parse(refreshToken).flatMap(this::find);
    }

    private Optional<SignedIn> find(RefreshToken token) {
        Optional<Long> owner = sessions.owner(token);
        if (owner.isEmpty() || credentials.holdAdmitted(owner.get()).isEmpty()) {
            return Optional.empty();
        }
        return sessions.lock(token).flatMap(session -> use(session, token));
    }

    private Optional<SignedIn> use(Session session, RefreshToken token) {
        OffsetDateTime now = sessions.now();
        if (sessions.isOver(session, now)) {
            return Optional.empty();
        }
        Standing standing = session.standing(token, now);
        if (standing == Standing.REUSED) {
            ends.one(session.id(), EndReason.TOKEN_REUSED);
            note(AccessAction.REFRESH_TOKEN_REUSED, session.employeeId(), session.id());
            return Optional.empty();
        }
        RefreshToken next =
                standing == Standing.CURRENT ? rotate(session, token, now) : token.successor(session.successorSalt());
        return Optional.of(sessions.used(session, next, now).of(employees.get(session.employeeId()), null));
    }

    /** Ends the session of this token, of which it need not be the current one. */
    public void end(String refreshToken) {
        Optional<Session> session = RefreshToken.parse(refreshToken).flatMap(sessions::lock);
        session.flatMap(found -> ends.one(found.id(), EndReason.SIGNED_OUT))
                .ifPresent(owner ->
                        note(AccessAction.SIGNED_OUT, owner, session.get().id()));
    }

    private RefreshToken rotate(Session session, RefreshToken token, OffsetDateTime now) {
        String salt = Secrets.random();
        RefreshToken next = token.successor(salt);
        sessions.rotate(session, next, salt, now);
        return next;
    }

    private SignedIn open(long employeeId, Visit visit, String deviceToken) {
        OpenSession open = sessions.add(employeeId, visit, RefreshToken.begin());
        String device = deviceToken == null ? devices.remember(employeeId, visit.channel()) : deviceToken;
        note(AccessAction.SIGNED_IN, employeeId, open.id());
        return open.of(employees.get(employeeId), device);
    }

    private void note(AccessAction action, long employeeId, Long sessionId) {
        noted.fire(new AccessNoted(action, employeeId, employeeId, sessionId == null ? null : sessionId.toString()));
    }
}
