package org.daybook.employee;

import org.daybook.platform.PageRequest;

/**
 * Which people to list, by name. Absent (null) filters do not narrow.
 *
 * @param text part of the name or of the e-mail address, any case
 * @param department exact name
 * @param managerId direct reports of this person
 * @param active true: employed today, false: not any more, null: both
 */
public record EmployeeQuery(String text, String department, Long managerId, Boolean active, PageRequest page) {}
