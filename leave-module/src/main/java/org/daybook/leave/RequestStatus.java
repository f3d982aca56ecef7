package org.daybook.leave;

/** Where a request stands in its life cycle. */
public enum RequestStatus {
    /** Waits for a decision; its days are reserved. */
    PENDING,
    /** Granted; its days are taken. */
    APPROVED,
    /** Refused by the approver; its days are free again. */
    REJECTED,
    /** Taken back by the employee before a decision. */
    WITHDRAWN,
    /** Granted, and the wish to cancel it waits for a decision. */
    CANCELLATION_PENDING,
    /** Granted and then called off; its days are free again. */
    CANCELLED;

    /** Whether the request holds its days, so that nothing else may be booked on them. */
    public boolean isActive() {
        return this == PENDING || this == APPROVED || this == CANCELLATION_PENDING;
    }
}
