package org.daybook.employee;

/**
 * A leaver's personal values were replaced by neutral ones; fired in the same transaction. Whoever keeps personal values
 * of employees lets go of theirs.
 */
public record EmployeeErased(long employeeId) {}
