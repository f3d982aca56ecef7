package org.daybook.employee;

import java.util.Set;

/** Somebody was given or lost roles; fired in the same transaction. */
public record RolesChanged(long employeeId, Set<Role> before, Set<Role> after) {}
