package org.daybook.employee;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.platform.RuleViolation;

/** Programs that call the interface with a token of their own: scoped, expiring, revocable. */
public interface ServiceAccounts {

    /**
     * Makes one.
     *
     * @param name 1 to 100 characters, for people
     * @param scopes at least one
     * @param expiresAt in the future, at most 366 days ahead
     * @param actorId the administrator who makes it
     * @throws RuleViolation {@code validation-failed}
     */
    IssuedServiceToken create(String name, Set<ServiceScope> scopes, OffsetDateTime expiresAt, long actorId);

    /** The account of a token that is neither expired nor revoked; notes that it was used. */
    Optional<ServiceAccountView> find(String token);

    /**
     * Ends one. Repeating it changes nothing.
     *
     * @throws RuleViolation {@code not-found}
     */
    void revoke(long id, long actorId);

    /** All of them, newest first, ended ones included, at most 200. */
    List<ServiceAccountView> list();
}
