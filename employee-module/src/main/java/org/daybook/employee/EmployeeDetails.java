package org.daybook.employee;

import java.time.LocalDate;
import java.util.Set;

/**
 * Everything about a person that can be set; the whole of it, so that a change is a replacement under a version.
 *
 * @param name 1 to 200 characters
 * @param email a mail address of at most 254 characters, unique without regard to case
 * @param department 1 to 100 characters
 * @param joiningDate first day of employment
 * @param leavingDate last day of employment, or null
 * @param managerId an existing person, or null
 * @param location at most 100 characters, or null
 * @param locale BCP 47 language tag, or null
 * @param roles what the person may do; {@link Role#EMPLOYEE} is always added
 */
public record EmployeeDetails(
        String name,
        String email,
        String department,
        LocalDate joiningDate,
        LocalDate leavingDate,
        Long managerId,
        String location,
        String locale,
        Set<Role> roles) {

    public EmployeeDetails withLeavingDate(LocalDate date) {
        return new EmployeeDetails(name, email, department, joiningDate, date, managerId, location, locale, roles);
    }

    public EmployeeDetails withRoles(Set<Role> granted) {
        return new EmployeeDetails(
                name, email, department, joiningDate, leavingDate, managerId, location, locale, granted);
    }
}
