package org.daybook.employee;

/**
 * The place of work in somebody's record changed; fired in the same transaction.
 *
 * @param before name of the location, or null
 * @param after name of the location, or null
 */
public record EmployeeMoved(long employeeId, String before, String after) {}
