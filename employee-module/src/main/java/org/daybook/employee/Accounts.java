package org.daybook.employee;

import java.util.Optional;
import org.daybook.platform.RuleViolation;

/**
 * Who may sign in and how they get and change their password. Whoever sets a password by link or has an account
 * disabled is signed out everywhere. A link is used once, runs out (7 days, a reset 1 hour) and ends any older link of
 * the same person.
 *
 * <p>Each link is also sent to the person by mail, if mail is set up.
 *
 * <p>Passwords have 8 to 128 characters (code points after NFC), are not among the common ones and not the person's own
 * address; there are no rules of composition (NIST SP 800-63B, 3.1.1; OWASP ASVS 5.0, 6.2).
 */
public interface Accounts {

    /**
     * A link for the first password of somebody.
     *
     * @param actorId the administrator who asks for it
     * @throws RuleViolation {@code not-found}; {@code validation-failed} for somebody who left, is disabled or has a
     *     password already
     */
    IssuedLink invite(long employeeId, long actorId);

    /**
     * A link to replace a forgotten password. The old one works until the link is used.
     *
     * @param actorId the administrator who asks for it
     * @throws RuleViolation {@code not-found}; {@code validation-failed} for somebody who left or is disabled
     */
    IssuedLink issueReset(long employeeId, long actorId);

    /**
     * Somebody says they forgot their password. Tells nothing to the caller, whether or not there is such a person; the
     * wish is a fact ({@link AccessNoted}), and whoever has a password gets a link by mail, at most one in five minutes.
     *
     * @param address network address of the caller, null if not known
     * @throws RuleViolation {@code rate-limited}
     */
    void requestReset(String email, String address);

    /**
     * Uses a link: sets the password and signs the person out everywhere.
     *
     * @return the person
     * @throws RuleViolation {@code validation-failed} at {@code /token} for a link that is unknown, used, replaced or
     *     too old, at {@code /password} for a password that breaks a rule; {@code rate-limited} while all hashing
     *     capacity is in use
     */
    long redeem(String token, String newPassword);

    /**
     * Replaces the password of somebody who is signed in and ends their other sessions.
     *
     * @param keepSessionId the session that stays, null for none
     * @throws RuleViolation {@code validation-failed} at {@code /currentPassword} or {@code /newPassword},
     *     {@code rate-limited} after too many wrong current passwords
     */
    void changePassword(long employeeId, String current, String next, Long keepSessionId);

    /**
     * Shuts somebody out: ends sessions, links and known devices. Repeating it changes nothing.
     *
     * @throws RuleViolation {@code not-found}; {@code forbidden} for oneself
     */
    void disable(long employeeId, long actorId);

    /**
     * Lets somebody in again, with the password they had. Repeating it changes nothing.
     *
     * @throws RuleViolation {@code not-found}
     */
    void enable(long employeeId, long actorId);

    /** @throws RuleViolation {@code not-found} */
    AccountView status(long employeeId);

    /**
     * A link for the first administrator of a new installation; empty as soon as anybody has a password or a linked
     * identity, or if there is no administrator. Asking again ends the link given before.
     */
    Optional<IssuedLink> setUpLink();
}
