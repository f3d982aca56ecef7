package org.daybook.leave;

import java.time.LocalDate;
import java.util.List;
import org.daybook.platform.RuleViolation;

/** The rules of leave, dated and per group. A policy never changes; the next one takes over. */
public interface LeavePolicies {

    /**
     * All policies, by leave type, group and first day.
     *
     * @param leaveType only of this one; null for all
     */
    List<PolicyView> all(String leaveType);

    /**
     * Adds a policy. Rows that are posted already stay; it counts for grants from its first day on.
     *
     * @throws RuleViolation {@code validation-failed}; {@code policy-conflict} where the group has one from that day on or
     *     the leave year begins on another day; {@code policy-contradiction} where its rules cannot hold together
     */
    PolicyView define(DefinePolicy command);

    /**
     * Adds a kind of leave with a policy for everyone.
     *
     * @throws RuleViolation as {@link #define}
     */
    LeaveTypeView addType(DefineLeaveType command);

    /** The ready-made sets of policies. */
    List<PolicyPackView> packs();

    /**
     * Makes the policies of a pack the company's own, for everyone, from a day on.
     *
     * @throws RuleViolation {@code not-found}, and as {@link #define}
     */
    List<PolicyView> load(String pack, LocalDate validFrom, long actorId);
}
