package org.daybook.leave;

/**
 * A request was approved, rejected, withdrawn or cancelled; fired in the same transaction.
 *
 * @param outcome where the request stands now
 * @param actorId who did it; null for the system
 */
public record LeaveDecided(
        long requestId, long employeeId, String leaveType, RequestStatus outcome, Long actorId, long requestVersion) {}
