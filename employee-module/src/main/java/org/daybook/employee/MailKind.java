package org.daybook.employee;

/** What a mail is about. Facts of other modules are among them, because people choose in one place what they receive. */
public enum MailKind {
    /** To whoever decides: somebody asks for leave. */
    LEAVE_SUBMITTED(true),
    /** To the employee: their leave was approved or rejected. */
    LEAVE_DECIDED(true),
    /** To whoever decides, and to the employee if somebody else did it: leave was withdrawn or cancelled. */
    LEAVE_TAKEN_BACK(true),
    /** A link for the first password. */
    ACCOUNT_INVITATION(false),
    /** A link for another password. */
    PASSWORD_RESET(false);

    private final boolean optional;

    MailKind(boolean optional) {
        this.optional = optional;
    }

    /** Whether people may do without it. */
    public boolean isOptional() {
        return optional;
    }
}
