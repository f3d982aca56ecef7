package org.daybook.employee.staff;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.daybook.employee.DepartmentChanged;
import org.daybook.employee.EmployeeDetails;
import org.daybook.employee.EmployeeJoined;
import org.daybook.employee.EmployeeMoved;
import org.daybook.employee.EmployeeProblem;
import org.daybook.employee.EmployeeQuery;
import org.daybook.employee.EmployeeView;
import org.daybook.employee.Employees;
import org.daybook.employee.EmploymentChanged;
import org.daybook.employee.Role;
import org.daybook.employee.RolesChanged;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.Cursor;
import org.daybook.platform.Page;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.SqlStates;

/** The one implementation of {@link Employees}; starts the transactions. */
@Stateless
public class StaffDirectory implements Employees {

    @Inject
    private EmployeeRepository employees;

    @Inject
    private Administrators administrators;

    @Inject
    private StaffTrail trail;

    @Inject
    private Clock clock;

    @Inject
    private Event<EmployeeJoined> joined;

    @Inject
    private Event<EmploymentChanged> employmentChanged;

    @Inject
    private Event<EmployeeMoved> moved;

    @Inject
    private Event<DepartmentChanged> departmentChanged;

    @Inject
    private Event<RolesChanged> rolesChanged;

    @Override
    public EmployeeView hire(EmployeeDetails details) {
        DetailsPolicy.check(details);
        checkManager(null, details.managerId());
        Employee employee = Employee.hired(details, clock);
        write(() -> employees.add(employee));
        trail.hired(employee.id(), details);
        joined.fire(new EmployeeJoined(employee.id(), details.joiningDate()));
        return view(employee);
    }

    @Override
    public EmployeeView change(long id, EmployeeDetails details, long expectedVersion) {
        Employee employee = employees.get(id);
        EmployeeDetails before = employee.details();
        DetailsPolicy.checkChange(before, details);
        if (!Objects.equals(before.managerId(), details.managerId())) {
            checkManager(id, details.managerId());
        }
        administrators.checkThatOneRemains(id, before, details);
        employee.change(details, expectedVersion, clock);
        write(employees::flush);
        trail.changed(id, before, details);
        tellEmploymentChange(id, before, details);
        tellRolesChange(id, before, employee.details());
        return view(employee);
    }

    @Override
    public EmployeeView deactivate(long id, LocalDate leavingDate) {
        Employee employee = employees.get(id);
        LocalDate lastDay = leavingDate == null ? LocalDate.now(clock) : leavingDate;
        EmployeeDetails before = employee.details();
        if (lastDay.equals(before.leavingDate())) {
            return view(employee);
        }
        EmployeeDetails after = before.withLeavingDate(lastDay);
        DetailsPolicy.checkChange(before, after);
        administrators.checkThatOneRemains(id, before, after);
        employee.change(after, view(employee).version(), clock);
        write(employees::flush);
        trail.changed(id, before, after);
        tellEmploymentChange(id, before, after);
        return view(employee);
    }

    @Override
    public EmployeeView followRoles(long id, Set<Role> roles) {
        Employee employee = employees.get(id);
        Set<Role> wanted = RoleSet.withEmployee(roles);
        if (employee.details().roles().equals(wanted)) {
            return view(employee);
        }
        employees.lockAdministrators();
        employees.hold(employee);
        EmployeeDetails before = employee.details();
        EmployeeDetails after = before.withRoles(administrators.withoutLosingTheLast(id, before.roles(), wanted));
        if (before.roles().equals(after.roles())) {
            return view(employee);
        }
        employee.change(after, view(employee).version(), clock);
        write(employees::flush);
        trail.changed(id, before, after);
        tellRolesChange(id, before, after);
        return view(employee);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public EmployeeView get(long id) {
        return view(employees.get(id));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<EmployeeView> findByEmail(String email) {
        return employees.findByEmail(email).map(this::view);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<EmployeeView> search(EmployeeQuery query) {
        LocalDate today = LocalDate.now(clock);
        var found = employees.search(query, today).stream()
                .map(employee -> employee.toView(today))
                .toList();
        return Page.of(found, query.page().limit(), last -> new Cursor(last.name(), last.id()));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isInReportingLine(long managerId, long employeeId) {
        return employees.isAbove(managerId, employeeId);
    }

    private EmployeeView view(Employee employee) {
        return employee.toView(LocalDate.now(clock));
    }

    private void checkManager(Long employeeId, Long managerId) {
        if (managerId == null) {
            return;
        }
        employees.lockReportingTree();
        if (employees.find(managerId).isEmpty()) {
            throw new RuleViolation(
                    CommonProblem.VALIDATION_FAILED, "/managerId", "There is no employee with id " + managerId + ".");
        }
        if (employeeId != null && (employeeId.equals(managerId) || employees.isAbove(employeeId, managerId))) {
            throw new RuleViolation(
                    EmployeeProblem.MANAGER_CYCLE,
                    "/managerId",
                    "Employee " + managerId + " reports to employee " + employeeId
                            + " already, or is the same person.");
        }
    }

    /** Explains what the database has against it: somebody else was faster. */
    private static void write(Runnable write) {
        try {
            write.run();
        } catch (OptimisticLockException e) {
            throw new RuleViolation(
                    CommonProblem.STALE_VERSION, "It has been changed at the same moment. Read it again and repeat.");
        } catch (PersistenceException e) {
            if (SqlStates.isUniqueViolation(e, "employees_email")) {
                throw new RuleViolation(
                        EmployeeProblem.EMAIL_TAKEN, "/email", "Another employee has this e-mail address.");
            }
            throw e;
        }
    }

    private void tellEmploymentChange(long id, EmployeeDetails before, EmployeeDetails after) {
        if (!before.joiningDate().equals(after.joiningDate())
                || !Objects.equals(before.leavingDate(), after.leavingDate())) {
            employmentChanged.fire(new EmploymentChanged(id, after.joiningDate(), after.leavingDate()));
        }
        if (!Objects.equals(before.location(), after.location())) {
            moved.fire(new EmployeeMoved(id, before.location(), after.location()));
        }
        if (!before.department().equals(after.department())) {
            departmentChanged.fire(new DepartmentChanged(id, before.department(), after.department()));
        }
    }

    private void tellRolesChange(long id, EmployeeDetails before, EmployeeDetails after) {
        if (!before.roles().equals(after.roles())) {
            rolesChanged.fire(new RolesChanged(id, before.roles(), after.roles()));
        }
    }
}
