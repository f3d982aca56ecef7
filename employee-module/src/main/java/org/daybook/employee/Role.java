package org.daybook.employee;

/** What a person may do beyond managing the people who report to them. Managers are derived, not granted. */
public enum Role {
    /** Applies for leave. Everyone has it. */
    EMPLOYEE,
    /** Keeps people, rules and balances; may decide any request. */
    HR,
    /** Grants roles and operates the system. */
    ADMIN,
    /** Reads everything, changes nothing. */
    AUDITOR
}
