package org.daybook.employee;

/** Everything that is kept about the ways in of one person, for that person to see (GDPR, article 15). */
public interface AccessRecords {

    /**
     * Account, sessions, known browsers, identities, links and service accounts; no secret, whatever its form.
     *
     * @throws org.daybook.platform.RuleViolation {@code not-found}
     */
    PersonalAccess of(long employeeId);
}
