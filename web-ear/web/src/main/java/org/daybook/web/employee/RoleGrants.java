package org.daybook.web.employee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.daybook.employee.EmployeeView;
import org.daybook.employee.Role;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.web.identity.CurrentCaller;

/** Only administrators grant and withdraw roles. */
@RequestScoped
class RoleGrants {

    @Inject
    private CurrentCaller current;

    /**
     * @param wanted the roles afterwards
     * @param before the person before, null for a new one
     * @throws RuleViolation {@code forbidden}
     */
    void check(Set<Role> wanted, EmployeeView before) {
        Set<Role> old = before == null ? Set.of(Role.EMPLOYEE) : before.roles();
        if (!wanted.equals(old) && !current.get().has(Role.ADMIN)) {
            throw new RuleViolation(CommonProblem.FORBIDDEN, "/roles", "Only administrators grant roles.");
        }
    }

    /**
     * Whoever gets somebody's mail can become them: by a link to set a password, or by an identity provider that vouches for
     * addresses. So roles are protected as well as they are when they are granted.
     *
     * @throws RuleViolation {@code forbidden}
     */
    void checkEmail(String wanted, EmployeeView before) {
        if (!before.roles().equals(Set.of(Role.EMPLOYEE))
                && !wanted.equals(before.email())
                && !current.get().has(Role.ADMIN)) {
            throw new RuleViolation(
                    CommonProblem.FORBIDDEN,
                    "/email",
                    "Only administrators change the address of somebody with a role.");
        }
    }
}
