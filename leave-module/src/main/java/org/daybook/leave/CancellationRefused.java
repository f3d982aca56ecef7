package org.daybook.leave;

/** Leave that an employee wished to call off stays approved; fired in the same transaction. */
public record CancellationRefused(
        long requestId, long employeeId, String leaveType, long actorId, long requestVersion) {}
