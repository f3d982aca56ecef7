package org.daybook.leave;

/** An employee wishes to call approved leave off, and the policy wants a decision; fired in the same transaction. */
public record CancellationAsked(long requestId, long employeeId, String leaveType, long actorId, long requestVersion) {}
