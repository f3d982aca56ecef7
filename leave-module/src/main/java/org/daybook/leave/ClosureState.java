package org.daybook.leave;

/** How far a closure is. */
public enum ClosureState {
    /** People are being booked, some at a time. */
    BOOKING,
    /** Everybody was looked at. */
    BOOKED,
    /** The days are being given back, some people at a time. */
    CANCELLING,
    /** All days were given back. */
    CANCELLED
}
