package org.daybook.leave;

/**
 * A request was approved at a level that is not its last; fired in the same transaction.
 *
 * @param level at which it waits now
 * @param actorId who approved the level before
 */
public record LeaveAdvanced(
        long requestId, long employeeId, String leaveType, int level, long actorId, long requestVersion) {}
