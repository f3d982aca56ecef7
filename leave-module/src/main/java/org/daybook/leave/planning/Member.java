package org.daybook.leave.planning;

import org.daybook.leave.PlanningGroup;

/**
 * Somebody, as far as groups are concerned.
 *
 * @param location by their record, or null
 * @param managerId whom they report to, or null
 */
public record Member(long employeeId, String department, String location, Long managerId) {

    boolean isOf(PlanningGroup group) {
        return switch (group.kind()) {
            case EVERYONE -> true;
            case DEPARTMENT -> group.value().equals(department);
            case LOCATION -> group.value().equals(location);
            case TEAM -> managerId != null && group.value().equals(Long.toString(managerId));
        };
    }
}
