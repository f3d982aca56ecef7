package org.daybook.web.employee;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.employee.EmployeeView;
import org.daybook.employee.Role;
import org.daybook.web.reply.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person as a viewer may see them: what a staff directory shows, and for some viewers the particulars.
 *
 * @param particulars null for those who may not see them; then the members are absent
 */
@Schema(
        name = "Employee",
        description = "A person. The dates, roles and locale are there only for the person, the managers above them, "
                + "HR, administrators and auditors.")
public record EmployeeJson(
        long id,
        String name,
        String email,
        String department,
        Long managerId,
        String location,
        boolean active,
        long version,
        @JsonUnwrapped Particulars particulars)
        implements Versioned {

    /** What is not for everybody. */
    public record Particulars(
            LocalDate joiningDate,
            LocalDate leavingDate,
            String locale,
            List<Role> roles,
            OffsetDateTime createdAt,
            OffsetDateTime updatedAt) {}

    /** Everything. */
    public static EmployeeJson full(EmployeeView view) {
        return of(
                view,
                new Particulars(
                        view.joiningDate(),
                        view.leavingDate(),
                        view.locale(),
                        view.roles().stream().sorted().toList(),
                        view.createdAt(),
                        view.updatedAt()));
    }

    /** What every colleague may see. */
    static EmployeeJson directory(EmployeeView view) {
        return of(view, null);
    }

    private static EmployeeJson of(EmployeeView view, Particulars particulars) {
        return new EmployeeJson(
                view.id(),
                view.name(),
                view.email(),
                view.department(),
                view.managerId(),
                view.location(),
                view.active(),
                view.version(),
                particulars);
    }
}
