package org.daybook.employee.account.session;

/** Why a session ended before its time. */
public enum EndReason {
    SIGNED_OUT,
    TOKEN_REUSED,
    PASSWORD_SET,
    DISABLED,
    LEFT
}
