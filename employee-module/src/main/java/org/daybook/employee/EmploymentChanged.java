package org.daybook.employee;

import java.time.LocalDate;

/**
 * The first or last day of employment of someone was set, moved or cleared (a rehire); fired in the same transaction.
 *
 * @param leavingDate last day of employment, null when there is none any more
 */
public record EmploymentChanged(long employeeId, LocalDate joiningDate, LocalDate leavingDate) {}
