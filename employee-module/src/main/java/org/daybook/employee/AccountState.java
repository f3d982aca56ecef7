package org.daybook.employee;

/** Whether and how a person can sign in. */
public enum AccountState {
    /** Has no password, no linked identity and no link to set one. */
    NONE,
    /** Holds a link to set the first password. */
    INVITED,
    /** Can sign in, with a password or through a linked identity provider. */
    ACTIVE,
    /** Was shut out by an administrator. */
    DISABLED
}
