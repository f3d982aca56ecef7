package org.daybook.leave.transfer;

import org.daybook.employee.Newcomers;
import org.daybook.leave.LeaveTypes;

/**
 * Where people and types of leave are looked up. Handed over by the session bean, which the container has given them in every
 * artefact.
 */
record Directory(Newcomers people, LeaveTypes types) {}
