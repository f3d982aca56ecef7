package org.daybook.leave;

import org.daybook.platform.RuleViolation;

/** Looks at changes of rules before they are made. */
public interface ChangePreviews {

    /**
     * Says who would gain or lose what, this leave year and the next, and which booked leave would cost something else.
     * Nothing is written.
     *
     * @param after only people with a greater id
     * @param limit of how many people at most
     * @throws RuleViolation as making the change would
     */
    ChangePreview preview(RuleChange change, long after, int limit);
}
