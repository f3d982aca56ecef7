package org.daybook.leave;

import java.util.List;
import org.daybook.platform.Page;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.RuleViolation.Violation;

/** Leave requests and their life cycle. Each call is one transaction, or joins the running one. */
public interface LeaveRequests {

    /**
     * Submits a request; its days are reserved from now on.
     *
     * @throws RuleViolation with every rule that stands against it, {@code validation-failed} for an unknown type
     */
    LeaveRequestView submit(SubmitLeave command);

    /** What {@link #submit} would do. */
    LeavePreview preview(SubmitLeave command);

    /**
     * Approves a pending request. Repeated by the same person it changes nothing.
     *
     * @throws RuleViolation {@code not-found}, {@code stale-version}, {@code forbidden}, {@code self-approval},
     *     {@code already-decided}
     */
    LeaveRequestView approve(ActOnRequest command);

    /**
     * Rejects a pending request and frees its days. Repeated by the same person it changes nothing.
     *
     * @throws RuleViolation as {@link #approve}, and {@code validation-failed} without a comment
     */
    LeaveRequestView reject(ActOnRequest command);

    /**
     * Takes a pending request back: the employee or HR. Repeated by the same person it changes nothing.
     *
     * @throws RuleViolation {@code not-found}, {@code stale-version}, {@code forbidden}, {@code already-decided}
     */
    LeaveRequestView withdraw(ActOnRequest command);

    /**
     * Calls approved leave off before its first day: the employee or HR. Repeated by the same person it changes
     * nothing.
     *
     * @throws RuleViolation {@code not-found}, {@code stale-version}, {@code forbidden}, {@code wrong-state}
     */
    LeaveRequestView cancel(ActOnRequest command);

    /**
     * Takes a decision back within 24 hours: who made it, so that the request waits again. After a rejection the days are
     * reserved again. Repeated by the same person it changes nothing.
     *
     * @throws RuleViolation {@code not-found}, {@code stale-version}, {@code forbidden}, {@code self-approval},
     *     {@code wrong-state} also if too little leave is left for it now, {@code overlapping-leave}
     */
    LeaveRequestView undo(ActOnRequest command);

    /** @throws RuleViolation {@code not-found} */
    LeaveRequestView get(long id);

    /**
     * Blackout periods and coverage rules that stand against an active request as of now, whether they would block it or
     * not; empty for any other request. Numbers, never names of colleagues.
     *
     * @throws RuleViolation {@code not-found}
     */
    List<Violation> warnings(long id);

    /** Everything that happened to a request, oldest first. */
    List<DecisionView> history(long id);

    /** Requests, newest first. */
    Page<LeaveRequestView> search(LeaveRequestQuery query);
}
