package org.daybook.leave.notice;

import java.util.Set;
import org.daybook.employee.EmployeeView;
import org.daybook.employee.Role;

/** Who may be told of somebody's leave by mail, and what they may know of it: the same as in the application. */
final class ReaderPolicy {

    private static final Set<Role> THE_OFFICE = Set.of(Role.HR, Role.ADMIN);

    private ReaderPolicy() {}

    /** Whether it is their own leave, or theirs to decide. */
    static boolean mayRead(EmployeeView reader, EmployeeView employee) {
        return reader.id() == employee.id()
                || Long.valueOf(reader.id()).equals(employee.managerId())
                || isOffice(reader);
    }

    /** Whether they may know of what type it is; managers may not where the type is confidential. */
    static boolean mayKnowType(EmployeeView reader, EmployeeView employee, boolean confidential) {
        return !confidential || reader.id() == employee.id() || isOffice(reader);
    }

    private static boolean isOffice(EmployeeView reader) {
        return THE_OFFICE.stream().anyMatch(reader::has);
    }
}
