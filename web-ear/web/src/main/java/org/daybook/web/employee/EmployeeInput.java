package org.daybook.web.employee;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.employee.EmployeeDetails;
import org.daybook.employee.EmployeeView;
import org.daybook.employee.Role;
import org.daybook.web.json.SingleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What can be written about a person.
 *
 * @param roles null for what a new person has
 */
@Schema(name = "EmployeeInput", description = "What can be written about a person.")
public record EmployeeInput(
        @NotNull @SingleLine @Size(min = 1, max = 200) String name,
        @NotNull @SingleLine @Size(min = 3, max = 254) String email,
        @NotNull @SingleLine @Size(min = 1, max = 100) String department,
        @NotNull LocalDate joiningDate,
        LocalDate leavingDate,
        @Min(1) Long managerId,
        @SingleLine @Size(min = 1, max = 100) String location,
        @SingleLine @Size(min = 2, max = 35) String locale,
        @Size(max = 4) Set<Role> roles) {

    /** The person as they could be written back unchanged. */
    static EmployeeInput of(EmployeeView view) {
        return new EmployeeInput(
                view.name(),
                view.email(),
                view.department(),
                view.joiningDate(),
                view.leavingDate(),
                view.managerId(),
                view.location(),
                view.locale(),
                view.roles());
    }

    EmployeeDetails toDetails() {
        return new EmployeeDetails(
                name, email, department, joiningDate, leavingDate, managerId, location, locale, rolesOrDefault());
    }

    /** The roles that are meant: everyone is an employee. */
    Set<Role> rolesOrDefault() {
        Set<Role> all = new TreeSet<>(roles == null ? Set.of() : roles);
        all.add(Role.EMPLOYEE);
        return all;
    }
}
