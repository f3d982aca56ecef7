package org.daybook.employee;

/** What kind of client a session belongs to. */
public enum SignInChannel {
    /** Keeps its tokens in cookies. */
    BROWSER,
    /** Keeps its tokens itself. */
    API
}
