package org.daybook.leave;

/**
 * A wish to change approved leave was accepted or refused; fired in the same transaction.
 *
 * @param actorId null for the system
 * @param requestVersion of the leave, which rises if it was accepted
 */
public record AmendmentDecided(
        long requestId,
        int number,
        long employeeId,
        String leaveType,
        AmendmentStatus outcome,
        Long actorId,
        long requestVersion) {}
