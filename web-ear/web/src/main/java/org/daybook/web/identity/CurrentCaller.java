package org.daybook.web.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;

/** Who sent this request. */
@RequestScoped
public class CurrentCaller {

    private Caller caller;
    private String csrfHash;
    private RuntimeException failure;

    void establish(Caller known, String hash) {
        caller = known;
        csrfHash = hash;
    }

    /** Keeps what went wrong for those who need to know the caller. */
    void fail(RuntimeException reason) {
        failure = reason;
    }

    /** Whether it cannot be found out at the moment who they are. */
    public boolean isUndecided() {
        return failure != null;
    }

    /** The caller, if it is known who they are. */
    public Optional<Caller> find() {
        return Optional.ofNullable(caller);
    }

    /**
     * The caller.
     *
     * @throws RuleViolation {@code unauthenticated} if it is not known, {@code unavailable} if that cannot be found out
     */
    public Caller get() {
        if (failure != null) {
            throw failure;
        }
        if (caller == null) {
            throw new RuleViolation(CommonProblem.UNAUTHENTICATED, "This needs somebody who is signed in.");
        }
        return caller;
    }

    /** Hash of what unsafe requests of this browser session have to carry; empty outside browsers. */
    public Optional<String> csrfHash() {
        return Optional.ofNullable(csrfHash);
    }
}
