package org.daybook.employee.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.daybook.employee.EmployeeDetails;
import org.daybook.employee.EmployeeView;
import org.daybook.employee.Role;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;

/**
 * A person who works or has worked here. People join, change department, manager or name, leave on a date and may
 * come back; they are never deleted. Some time after they left, what is personal about them is replaced.
 */
@Entity
@Table(schema = "employee", name = "employees")
class Employee {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String email;

    @Column(nullable = false)
    private String department;

    @Column(name = "joining_date", nullable = false)
    private LocalDate joiningDate;

    @Column(name = "leaving_date")
    private LocalDate leavingDate;

    @Column(name = "manager_id")
    private Long managerId;

    private String location;

    private String locale;

    @Convert(converter = RoleSet.class)
    @Column(nullable = false)
    private Set<Role> roles;

    @Column(name = "created_at", nullable = false, updatable = false)
    private OffsetDateTime createdAt;

    @Column(name = "updated_at", nullable = false)
    private OffsetDateTime updatedAt;

    @Column(name = "erased_at")
    private OffsetDateTime erasedAt;

    @Version
    private long version;

    protected Employee() {}

    static Employee hired(EmployeeDetails details, Clock clock) {
        Employee employee = new Employee();
        employee.createdAt = now(clock);
        employee.replaceDetails(details, employee.createdAt);
        return employee;
    }

    /** @throws RuleViolation {@code stale-version} if this is not the version that the change was based on */
    void change(EmployeeDetails details, long expectedVersion, Clock clock) {
        if (version != expectedVersion) {
            throw RuleViolation.stale(expectedVersion, version);
        }
        replaceDetails(details, now(clock));
    }

    private void replaceDetails(EmployeeDetails details, OffsetDateTime at) {
        name = details.name();
        email = details.email();
        department = details.department();
        joiningDate = details.joiningDate();
        leavingDate = details.leavingDate();
        managerId = details.managerId();
        location = details.location();
        locale = details.locale();
        roles = RoleSet.withEmployee(details.roles());
        updatedAt = at;
        erasedAt = null;
    }

    /** @throws RuleViolation {@code validation-failed} unless the last day of employment is over */
    void requireLeft(LocalDate today) {
        if (leavingDate == null || !leavingDate.isBefore(today)) {
            throw new RuleViolation(
                    CommonProblem.VALIDATION_FAILED, "/leavingDate", "Only people who have left can be erased.");
        }
    }

    /**
     * Replaces what is personal by neutral values. The address is in a domain that nobody can have (RFC 2606).
     *
     * @return false if that has been done and nobody has entered anything since
     */
    boolean erase(Clock clock) {
        if (erasedAt != null) {
            return false;
        }
        name = "Former employee";
        email = "former-" + id + "@daybook.invalid";
        location = null;
        locale = null;
        updatedAt = now(clock);
        erasedAt = updatedAt;
        return true;
    }

    EmployeeDetails details() {
        return new EmployeeDetails(
                name, email, department, joiningDate, leavingDate, managerId, location, locale, Set.copyOf(roles));
    }

    EmployeeView toView(LocalDate today) {
        boolean active = leavingDate == null || leavingDate.isAfter(today);
        return new EmployeeView(
                id,
                name,
                email,
                department,
                joiningDate,
                leavingDate,
                managerId,
                location,
                locale,
                Set.copyOf(roles),
                active,
                createdAt,
                updatedAt,
                version);
    }

    String name() {
        return name;
    }

    long id() {
        return id;
    }

    /** PostgreSQL keeps microseconds; anything finer would differ after reading it back. */
    private static OffsetDateTime now(Clock clock) {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
