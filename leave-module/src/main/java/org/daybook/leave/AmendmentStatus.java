package org.daybook.leave;

/** What became of a wish to change approved leave. */
public enum AmendmentStatus {
    /** Waits for a decision; the leave stays as it was approved. */
    PENDING,
    /** The leave is as it was wished. */
    ACCEPTED,
    /** The leave stays as it was; also if another wish took its place, or the leave itself came to an end. */
    REFUSED
}
