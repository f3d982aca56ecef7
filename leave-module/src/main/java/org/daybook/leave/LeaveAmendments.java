package org.daybook.leave;

import java.util.List;
import java.util.Map;
import org.daybook.platform.RuleViolation;

/** Wishes to change approved leave. Each call is one transaction, or joins the running one. */
public interface LeaveAmendments {

    /**
     * Asks for a change; it takes the place of one that still waits. The leave stays as it is until somebody accepts it.
     *
     * @throws RuleViolation {@code not-found}, {@code forbidden}, {@code wrong-state} if the leave is not approved, has begun
     *     and would not only be shortened, or cannot be changed; {@code validation-failed}; every rule that stands
     *     against the leave as it would be
     */
    AmendmentView ask(AmendLeave command);

    /**
     * Changes the leave as it was wished, if nothing stands against that by now. Repeated by the same person it changes
     * nothing.
     *
     * @throws RuleViolation {@code not-found}, {@code forbidden}, {@code self-approval}, {@code already-decided}, and all that
     *     {@link #ask} throws
     */
    AmendmentView accept(DecideAmendment command);

    /**
     * Leaves the leave as it is. Repeated by the same person it changes nothing.
     *
     * @throws RuleViolation {@code not-found}, {@code forbidden}, {@code self-approval}, {@code already-decided}, and
     *     {@code validation-failed} without a comment
     */
    AmendmentView refuse(DecideAmendment command);

    /** Those of a request, oldest first. */
    List<AmendmentView> of(long requestId);

    /** Those of all requests of a person, by request, oldest first. */
    Map<Long, List<AmendmentView>> ofEmployee(long employeeId);
}
