package org.daybook.employee;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.daybook.platform.Page;
import org.daybook.platform.RuleViolation;

/** The people of the company. Each call is one transaction, or joins the running one. */
public interface Employees {

    /**
     * Adds a person.
     *
     * @throws RuleViolation {@code validation-failed}, {@code email-taken}
     */
    EmployeeView hire(EmployeeDetails details);

    /**
     * Replaces a person's details. Clearing the leaving date is a rehire.
     *
     * @param expectedVersion the version that the change was based on
     * @throws RuleViolation {@code not-found}, {@code stale-version}, {@code validation-failed}, {@code email-taken},
     *     {@code manager-cycle}
     */
    EmployeeView change(long id, EmployeeDetails details, long expectedVersion);

    /**
     * Ends an employment; the person and all history stay. Repeating it with the same date changes nothing.
     *
     * @param leavingDate last day of employment; null for today
     * @throws RuleViolation {@code not-found}, {@code validation-failed} if before the joining date
     */
    EmployeeView deactivate(long id, LocalDate leavingDate);

    /**
     * Gives a person exactly these roles, for somebody else who keeps them: the groups of a directory. The last one who
     * can sign in as an administrator stays one all the same, so that a mistake over there shuts nobody out for good.
     *
     * @throws RuleViolation {@code not-found}
     */
    EmployeeView followRoles(long id, Set<Role> roles);

    /** @throws RuleViolation {@code not-found} */
    EmployeeView get(long id);

    /** The person with this address, without regard to case. */
    Optional<EmployeeView> findByEmail(String email);

    /** People by name, then id. */
    Page<EmployeeView> search(EmployeeQuery query);

    /** Whether {@code managerId} is the manager of the employee, or the manager's manager, and so on up. */
    boolean isInReportingLine(long managerId, long employeeId);
}
