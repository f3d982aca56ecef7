package org.daybook.leave;

import java.time.LocalDate;
import java.util.Set;
import org.daybook.platform.PageRequest;

/**
 * Which requests to list, newest first. Absent (null) filters do not narrow.
 *
 * @param employeeId whose
 * @param visibleTo only requests of this person and of everyone who reports to them, directly or through others
 * @param approverId only requests that this person's direct reports made: what they decide on
 * @param leaveType of others than {@code visibleTo}, if that is given, only where managers see the type
 * @param statuses any of these; null for all
 * @param from only leave that ends on this day or later
 * @param to only leave that begins on this day or earlier
 */
public record LeaveRequestQuery(
        Long employeeId,
        Long visibleTo,
        Long approverId,
        Set<RequestStatus> statuses,
        String leaveType,
        String department,
        LocalDate from,
        LocalDate to,
        PageRequest page) {}
