package org.daybook.leave;

/**
 * Whom a rule of planning or a closure is for.
 *
 * @param value name of the department or location, id of the manager; empty for everyone
 */
public record PlanningGroup(GroupKind kind, String value) {

    /** What people of a group have in common. */
    public enum GroupKind {
        EVERYONE,
        DEPARTMENT,
        LOCATION,
        /** The people who report to a manager directly; the manager is not one of them. */
        TEAM
    }

    public static final PlanningGroup EVERYONE = new PlanningGroup(GroupKind.EVERYONE, "");
}
