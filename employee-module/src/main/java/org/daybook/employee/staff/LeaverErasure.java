package org.daybook.employee.staff;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.daybook.employee.EmployeeErased;
import org.daybook.platform.RuleViolation;

/** The part of an erasure that is one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LeaverErasure {

    @Inject
    private EmployeeRepository employees;

    @Inject
    private StaffTrail trail;

    @Inject
    private Clock clock;

    @Inject
    private Event<EmployeeErased> erased;

    /** @throws RuleViolation {@code not-found}, {@code validation-failed} while the person works here */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void requireLeaver(long employeeId) {
        employees.get(employeeId).requireLeft(LocalDate.now(clock));
    }

    /** Replaces the person's values and tells others; nothing if that has been done. */
    public void erase(long employeeId) {
        Employee employee = employees.get(employeeId);
        employee.requireLeft(LocalDate.now(clock));
        if (employee.erase(clock)) {
            employees.flush();
            trail.erased(employeeId);
            erased.fire(new EmployeeErased(employeeId));
        }
    }
}
