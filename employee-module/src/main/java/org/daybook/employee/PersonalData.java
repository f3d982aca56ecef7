package org.daybook.employee;

import org.daybook.platform.RuleViolation;

/** Letting go of what is personal about people who left (GDPR, articles 5 (1) e and 17). */
public interface PersonalData {

    /**
     * Replaces name, e-mail address, location and language of a leaver by neutral values and erases the person's values in
     * the audit trail; other modules hear of it and erase theirs. The id, dates, department and all figures stay. It
     * cannot be taken back. Repeating it, also after an interruption, finishes it and changes nothing else.
     *
     * <p>Works in transactions of its own, because there may be a lot to erase.
     *
     * @throws RuleViolation {@code not-found}, {@code validation-failed} while the person works here
     */
    void erase(long employeeId);
}
