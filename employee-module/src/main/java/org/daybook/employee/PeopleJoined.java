package org.daybook.employee;

import java.util.List;

/** Many people were added at once; fired in the same transaction, instead of an {@link EmployeeJoined} for each. */
public record PeopleJoined(List<Long> employeeIds) {

    public PeopleJoined {
        employeeIds = List.copyOf(employeeIds);
    }
}
