package org.daybook.web.identity;

import java.security.Principal;
import java.util.Set;
import org.daybook.employee.EmployeeView;
import org.daybook.employee.Role;
import org.daybook.employee.ServiceAccountView;
import org.daybook.employee.ServiceScope;
import org.daybook.leave.Actor;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.web.token.AccessClaims;

/**
 * Who sends a request: a signed-in person or a service account, as their token says it.
 *
 * @param id of the person or of the service account
 * @param actorId the person that changes are recorded for: themselves, or who made the service account
 * @param roles as of when the token was made, or at most half a minute ago; none for a service account
 * @param sessionId null for a service account, and for somebody with a token of the identity provider
 * @param scopes what a service account may do; none for a person
 */
public record Caller(Channel channel, long id, long actorId, Set<Role> roles, Long sessionId, Set<ServiceScope> scopes)
        implements Principal {

    /** How they come in. */
    public enum Channel {
        /** A person whose browser keeps the tokens. */
        BROWSER,
        /** A person whose program keeps the tokens. */
        API,
        /** A program with a token of its own. */
        SERVICE
    }

    public Caller {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    static Caller person(AccessClaims claims, Channel channel) {
        return new Caller(
                channel, claims.employeeId(), claims.employeeId(), claims.roles(), claims.sessionId(), Set.of());
    }

    /** Somebody for whom the identity provider vouches, without a session here. */
    static Caller vouched(EmployeeView person) {
        return new Caller(Channel.API, person.id(), person.id(), person.roles(), null, Set.of());
    }

    static Caller service(ServiceAccountView account) {
        return new Caller(Channel.SERVICE, account.id(), account.createdBy(), Set.of(), null, account.scopes());
    }

    public boolean isService() {
        return channel == Channel.SERVICE;
    }

    /** @throws RuleViolation {@code forbidden} for a service account */
    public long employeeId() {
        if (isService()) {
            throw new RuleViolation(CommonProblem.FORBIDDEN, "This is for people, not for service accounts.");
        }
        return id;
    }

    public boolean is(Long employeeId) {
        return !isService() && employeeId != null && id == employeeId;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether they keep people and balances; a service account does so within its scopes. */
    public boolean administers() {
        return has(Role.HR) || has(Role.ADMIN) || isService();
    }

    /** Whether they may see everything about everyone; a service account does so within its scopes. */
    public boolean readsEverything() {
        return administers() || has(Role.AUDITOR);
    }

    /** The authority with which they act. */
    public Actor actor() {
        return new Actor(employeeId(), has(Role.HR), has(Role.ADMIN));
    }

    /** A number that no other caller has, whether person or service account. */
    public long key() {
        return isService() ? -id : id;
    }

    /** No name of a person: it may get into logs. */
    @Override
    public String getName() {
        return (isService() ? "service:" : "employee:") + id;
    }
}
