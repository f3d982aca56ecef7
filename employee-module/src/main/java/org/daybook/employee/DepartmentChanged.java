package org.daybook.employee;

/** Somebody works in another department from today on; fired in the same transaction. */
public record DepartmentChanged(long employeeId, String before, String after) {}
