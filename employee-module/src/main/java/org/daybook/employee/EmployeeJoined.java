package org.daybook.employee;

import java.time.LocalDate;

/** Someone was added; fired in the same transaction. */
public record EmployeeJoined(long employeeId, LocalDate joiningDate) {}
