package org.daybook.leave.planning;

import java.util.Map;
import org.daybook.leave.PlanningGroup.GroupKind;

/** Who belongs to a group, as a condition on {@code employee.people}. */
public final class GroupSql {

    private static final Map<GroupKind, String> CONDITIONS = Map.of(
            GroupKind.EVERYONE, ":%2$s = ''",
            GroupKind.DEPARTMENT, "%1$s.department = :%2$s",
            GroupKind.LOCATION, "%1$s.location = :%2$s",
            GroupKind.TEAM, "%1$s.manager_id = CAST(:%2$s AS bigint)");

    private GroupSql() {}

    /**
     * @param table alias of {@code employee.people}
     * @param parameter name of the bound value of the group
     */
    public static String condition(GroupKind kind, String table, String parameter) {
        return CONDITIONS.get(kind).formatted(table, parameter);
    }
}
