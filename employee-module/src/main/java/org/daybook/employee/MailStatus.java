package org.daybook.employee;

/** Where a mail stands; all but the first are ends. */
public enum MailStatus {
    /** To be sent, now or after a failed attempt. */
    WAITING,
    /** The mail server has taken it. */
    SENT,
    /** It was refused for good, or could not be sent for days; an administrator may have it tried again. */
    PARKED,
    /** What it would tell is no longer so; it was not sent. */
    SUPERSEDED
}
