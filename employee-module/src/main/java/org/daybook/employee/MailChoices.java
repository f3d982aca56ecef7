package org.daybook.employee;

import java.util.Set;
import org.daybook.platform.RuleViolation;

/** Which mails people want. What they did not choose they receive. */
public interface MailChoices {

    /**
     * The optional mails that somebody receives.
     *
     * @throws RuleViolation {@code not-found}
     */
    Set<MailKind> wanted(long employeeId);

    /**
     * Sets exactly which optional mails somebody receives.
     *
     * @throws RuleViolation {@code not-found}
     */
    Set<MailKind> choose(long employeeId, Set<MailKind> wanted);
}
