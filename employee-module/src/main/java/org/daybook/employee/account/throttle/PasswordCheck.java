package org.daybook.employee.account.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.daybook.employee.account.secret.Credentials;
import org.daybook.employee.account.secret.PasswordHasher;
import org.daybook.employee.account.throttle.Throttle.Charge;
import org.daybook.platform.RuleViolation;

/** Looks at passwords, as often as the budgets allow. Call it outside a transaction. */
@ApplicationScoped
public class PasswordCheck {

    @Inject
    private Throttle throttle;

    @Inject
    private PasswordHasher hasher;

    /**
     * Whether this is the password of who wants to sign in.
     *
     * @param email as it was typed; counted whether or not somebody has it
     * @param deviceHash of a device that is known to be the person's, otherwise null
     * @param address null if not known
     * @throws RuleViolation {@code rate-limited}, without having looked
     */
    public boolean forSignIn(Credentials who, String password, String email, String deviceHash, String address) {
        return evaluate(throttle.forSignIn(email, deviceHash, address), password, who.passwordHash());
    }

    /**
     * Whether this is the password of somebody who is signed in already.
     *
     * @throws RuleViolation {@code rate-limited}, without having looked
     */
    public boolean forConfirmation(Credentials who, String password) {
        return evaluate(throttle.forConfirmation(who.employeeId()), password, who.passwordHash());
    }

    /**
     * Counts that somebody asks for a reset; there is no password to look at.
     *
     * @param address null if not known
     * @throws RuleViolation {@code rate-limited}
     */
    public void forReset(String address) {
        Charge charge = throttle.forReset(address == null ? "" : address);
        if (charge.refused()) {
            throw RuleViolation.tooOften(charge.delay());
        }
    }

    private boolean evaluate(Charge charge, String password, String phc) {
        if (charge.refused()) {
            throw RuleViolation.tooOften(charge.delay());
        }
        boolean right;
        try {
            right = hasher.matches(password, phc);
        } catch (RuleViolation busy) {
            throttle.giveBack(charge);
            throw busy;
        }
        if (right) {
            throttle.forgive(charge);
        }
        return right;
    }
}
