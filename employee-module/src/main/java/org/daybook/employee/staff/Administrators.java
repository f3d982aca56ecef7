package org.daybook.employee.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.daybook.employee.EmployeeDetails;
import org.daybook.employee.EmployeeProblem;
import org.daybook.employee.Role;
import org.daybook.platform.RuleViolation;

/** Sees to it that somebody remains who can administer: without one nobody could make another. */
@ApplicationScoped
class Administrators {

    private static final Logger LOG = System.getLogger(Administrators.class.getName());

    @Inject
    private EmployeeRepository employees;

    @Inject
    private Clock clock;

    /**
     * To be asked before a change of somebody's roles or leaving date is written; waits for others who are at the same.
     *
     * @throws RuleViolation {@link EmployeeProblem#LAST_ADMINISTRATOR}
     */
    void checkThatOneRemains(long id, EmployeeDetails before, EmployeeDetails after) {
        boolean was = before.roles().contains(Role.ADMIN) && before.leavingDate() == null;
        boolean goes = after.leavingDate() != null;
        if (was && (goes || !after.roles().contains(Role.ADMIN))) {
            employees.lockAdministrators();
            if (!employees.hasOtherAdministrator(id, goes ? after.leavingDate() : LocalDate.now(clock))) {
                throw new RuleViolation(
                        EmployeeProblem.LAST_ADMINISTRATOR,
                        goes ? "/leavingDate" : "/roles",
                        "Employee " + id + " is the last administrator who stays and can sign in."
                                + " Make somebody else one first.");
            }
        }
    }

    /** The wanted roles, and ADMIN if nobody else would be left with it. The caller holds the administrators' lock. */
    Set<Role> withoutLosingTheLast(long id, Set<Role> before, Set<Role> wanted) {
        boolean loses = before.contains(Role.ADMIN) && !wanted.contains(Role.ADMIN);
        if (!loses || employees.hasOtherAdministrator(id, LocalDate.now(clock))) {
            return wanted;
        }
        LOG.log(Level.WARNING, "Employee {0} stays an administrator: there is no other who can sign in.", id);
        Set<Role> kept = EnumSet.copyOf(wanted);
        kept.add(Role.ADMIN);
        return kept;
    }
}
