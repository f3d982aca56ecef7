package org.daybook.employee;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;

/**
 * A person as of now.
 *
 * @param leavingDate last day of employment, null while none is set
 * @param managerId who decides on this person's leave, null at the top
 * @param location name of the place of work, null if not known
 * @param locale BCP 47 tag of the language for mail, null for the company's default
 * @param active false from the leaving date on
 * @param version rises with every change
 */
public record EmployeeView(
        long id,
        String name,
        String email,
        String department,
        LocalDate joiningDate,
        LocalDate leavingDate,
        Long managerId,
        String location,
        String locale,
        Set<Role> roles,
        boolean active,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        long version) {

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
