package org.daybook.leave;

/** Which part of the first or last date a request covers. */
public enum DayPart {
    FULL,
    MORNING,
    AFTERNOON
}
