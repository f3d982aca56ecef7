package org.daybook.employee;

import java.util.List;
import org.daybook.platform.RuleViolation;

/**
 * Signing in, staying in and signing out. What a failed attempt used up stays used up: these calls never join a running
 * transaction, except where they say so.
 *
 * <p>Guessing is bounded exactly, over all nodes: at most 10 password evaluations for one name in 5 minutes, known or
 * not (after 5 with growing pauses, after 10 with blocks of 1, 2, 4 to 15 minutes), and 100 in an hour from one address. A
 * client that the person used before has a budget of its own, so that strangers cannot lock the person out (OWASP ASVS
 * 5.0, 6.3.1).
 */
public interface SignIns {

    /**
     * Signs in with a password.
     *
     * @throws RuleViolation {@code unauthenticated} with one text for every reason; {@code rate-limited} with the time
     *     to wait, without looking at the password
     */
    SignedIn signIn(SignInAttempt attempt);

    /**
     * Signs in somebody for whom an identity provider has vouched.
     *
     * @param address network address of the client, null if not known
     * @param userAgent what the client calls itself, null if it does not
     * @throws RuleViolation {@code unauthenticated} for somebody who left or is disabled
     */
    SignedIn vouchedFor(long employeeId, SignInChannel channel, String address, String userAgent);

    /**
     * Goes on with a session. The token before the current one gives the same successor for 10 seconds more, so that two
     * calls at once or a lost answer do not end a session; after that its use, or the use of any older one, ends the
     * session (RFC 9700, 4.14.2).
     *
     * @throws RuleViolation {@code unauthenticated} with one text for every reason
     */
    SignedIn refresh(String refreshToken);

    /** Ends a session by its refresh token, current or not; anything else is no session and changes nothing. */
    void signOut(String refreshToken);

    /** Ends a session. Repeating it changes nothing. Joins the running transaction. */
    void signOut(long sessionId);

    /**
     * Ends all sessions of a person. Joins the running transaction.
     *
     * @param exceptSessionId the session that stays, null for none
     */
    void signOutEverywhere(long employeeId, Long exceptSessionId);

    /** The newest 100 open sessions of a person, last used first. */
    List<SessionView> sessions(long employeeId);

    /**
     * Ends one of a person's own sessions. Joins the running transaction.
     *
     * @throws RuleViolation {@code not-found} for a session that is over or somebody else's
     */
    void endSession(long employeeId, long sessionId);
}
