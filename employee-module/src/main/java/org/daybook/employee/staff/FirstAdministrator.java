package org.daybook.employee.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.daybook.employee.EmployeeDetails;
import org.daybook.employee.Role;
import org.jdbi.v3.core.Jdbi;

/** Adds the person who adds everybody else. */
@Stateless
public class FirstAdministrator {

    @Inject
    private Jdbi sql;

    @Inject
    private StaffTrail trail;

    @Inject
    private Clock clock;

    /** Not through the API: there is no second module yet that could hear of the joiner; the next grant run finds it. */
    public void addIfNobodyIsThere(String email) {
        EmployeeDetails details = new EmployeeDetails(
                "Administrator",
                email,
                "Administration",
                LocalDate.now(clock),
                null,
                null,
                null,
                null,
                Set.of(Role.EMPLOYEE, Role.HR, Role.ADMIN));
        sql.withHandle(handle -> handle.createQuery("""
                                INSERT INTO employee.employees
                                    (name, email, department, joining_date, roles, created_at, updated_at, version)
                                SELECT :name, :email, :department, :joiningDate, :roleTexts, now(), now(), 1
                                WHERE NOT EXISTS (SELECT FROM employee.employees)
                                ON CONFLICT DO NOTHING
                                RETURNING id
                                """)
                        .bindMethods(details)
                        .bind("roleTexts", new RoleSet().convertToDatabaseColumn(details.roles()))
                        .mapTo(Long.class)
                        .findOne())
                .ifPresent(id -> trail.hired(id, details));
    }
}
