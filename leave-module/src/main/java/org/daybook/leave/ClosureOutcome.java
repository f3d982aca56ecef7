package org.daybook.leave;

/** What a closure did for one person. */
public enum ClosureOutcome {
    /** Leave was booked on every half day of it that the person works and had not taken already. */
    BOOKED,
    /** HR named the person as an exception. */
    EXCEPTION,
    /** The person has leave on all working half days of it. */
    HAS_LEAVE,
    /** The person does not work on any of its days. */
    NO_WORKING_DAY,
    /** Not employed on any of its days. */
    NOT_EMPLOYED,
    /** It is the person who books the closure, and it would overdraw their own account. */
    OWN_OVERDRAWN
}
