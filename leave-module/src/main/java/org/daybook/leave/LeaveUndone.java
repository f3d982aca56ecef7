package org.daybook.leave;

/**
 * A decision was taken back, so that the request waits again; fired in the same transaction.
 *
 * @param decision what it was: approved or rejected
 * @param actorId who took it back, and had made it
 */
public record LeaveUndone(
        long requestId, long employeeId, String leaveType, RequestStatus decision, long actorId, long requestVersion) {}
