package org.daybook.employee;

import java.util.Optional;
import org.daybook.platform.RuleViolation;

/** Which identity at which provider is which person. A link is never moved to somebody else by signing in. */
public interface IdentityLinks {

    /** The person with this identity. */
    Optional<Long> find(String issuer, String subject);

    /**
     * Remembers an identity. Repeating it changes nothing.
     *
     * @param issuer the provider's {@code iss}, exactly
     * @param subject the provider's {@code sub}, exactly
     * @throws RuleViolation {@code not-found}; {@code forbidden} if the identity is somebody else's, or the person has
     *     another identity at this provider
     */
    void link(String issuer, String subject, long employeeId);

    /** Forgets the identity of a person at a provider; without one nothing changes. */
    void unlink(String issuer, long employeeId);
}
