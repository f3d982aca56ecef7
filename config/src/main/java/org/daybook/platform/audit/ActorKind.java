package org.daybook.platform.audit;

/** What sort of somebody acted. */
public enum ActorKind {
    /** A person who signed in. */
    PERSON,
    /** A program with a token of its own. */
    SERVICE,
    /** Daybook itself: a timer, a start. */
    SYSTEM,
    /** Somebody who is not known, or not yet: a sign-in that failed. */
    ANONYMOUS
}
