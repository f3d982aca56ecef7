package org.daybook.employee;

/** What became of an attempt to send a mail. */
public enum MailVerdict {
    /** The mail server has taken it. */
    SENT,
    /** The mail server may take it later. */
    DEFERRED,
    /** The mail server will never take it. */
    REFUSED,
    /** What it would tell is no longer so; nothing was tried. */
    SUPERSEDED
}
