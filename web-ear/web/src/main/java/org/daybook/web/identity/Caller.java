package org.daybook.web.identity;

import java.security.Principal;
import org.daybook.employee.EmployeeView;
import org.daybook.employee.Role;
import org.daybook.leave.Actor;

/**
 * The signed-in person.
 *
 * @param employee as they were when the request arrived
 */
public record Caller(EmployeeView employee) implements Principal {

    public long id() {
        return employee.id();
    }

    public boolean is(long employeeId) {
        return id() == employeeId;
    }

    public boolean has(Role role) {
        return employee.has(role);
    }

    /** Whether they keep people and balances. */
    public boolean administers() {
        return has(Role.HR) || has(Role.ADMIN);
    }

    /** Whether they may see everything about everyone. */
    public boolean readsEverything() {
        return administers() || has(Role.AUDITOR);
    }

    /** The authority with which they act. */
    public Actor actor() {
        return new Actor(id(), has(Role.HR), has(Role.ADMIN));
    }

    /** The e-mail address; names in logs would be personal data, so nothing writes it there. */
    @Override
    public String getName() {
        return employee.email();
    }
}
