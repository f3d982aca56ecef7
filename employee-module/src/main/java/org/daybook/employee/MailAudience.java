package org.daybook.employee;

/** Who receives a mail about a person. */
public enum MailAudience {
    /** The person. */
    PERSON,
    /**
     * Who decides for the person: the manager; without one who still works here the people with the role HR; without any
     * of those the administrators.
     */
    APPROVERS,
    /** The person and who decides. */
    BOTH
}
