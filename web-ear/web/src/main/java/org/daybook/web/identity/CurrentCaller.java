package org.daybook.web.identity;

import jakarta.enterprise.context.RequestScoped;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;

/** Who sent this request. */
@RequestScoped
public class CurrentCaller {

    private Caller caller;

    void establish(Caller person) {
        caller = person;
    }

    /** Whether it is known who they are. */
    public boolean isKnown() {
        return caller != null;
    }

    /** @throws RuleViolation {@code unauthenticated} if it is not known */
    public Caller get() {
        if (caller == null) {
            throw new RuleViolation(CommonProblem.UNAUTHENTICATED, "This needs a signed-in person.");
        }
        return caller;
    }
}
