package org.daybook.employee;

import java.util.Optional;
import org.daybook.platform.RuleViolation;

/** Which identity at which provider is which person. A link is never moved to somebody else by signing in. */
public interface IdentityLinks {

    /** The person with this identity. */
    Optional<Long> find(String issuer, String subject);

    /** The person with this identity, if they may come in today. */
    Optional<EmployeeView> admitted(String issuer, String subject);

    /**
     * The person with this identity, who wants in. An identity that nobody has is linked to the person with its address,
     * if one is given, that person may come in and has no other identity at this provider.
     *
     * @param verifiedEmail an address of which the provider has made sure that it is theirs; null to link nobody
     * @return empty for a refusal, which is noted
     */
    Optional<Long> recognize(String issuer, String subject, String verifiedEmail);

    /**
     * Remembers an identity. Repeating it changes nothing.
     *
     * @param issuer the provider's {@code iss}, exactly
     * @param subject the provider's {@code sub}, exactly
     * @throws RuleViolation {@code not-found}; {@code forbidden} if the identity is somebody else's, or the person has
     *     another identity at this provider
     */
    void link(String issuer, String subject, long employeeId);

    /**
     * Forgets the identity of a person at a provider; without one nothing changes.
     *
     * @throws RuleViolation {@code not-found}
     */
    void unlink(String issuer, long employeeId);
}
