package org.daybook.leave;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.platform.RuleViolation;

/** What people have left, and why. */
public interface LeaveBalances {

    /**
     * The figures of every leave type.
     *
     * @param year leave year; null for the one that {@code on} falls in
     * @param on day of looking; null for today
     */
    List<LeaveBalance> balances(long employeeId, Integer year, LocalDate on);

    /**
     * The walk behind the figures.
     *
     * @param leaveType one type; null for all
     * @param knownAt only rows recorded by then; null for all
     */
    List<LedgerView> explain(long employeeId, String leaveType, Integer year, LocalDate on, OffsetDateTime knownAt);

    /**
     * Corrects a balance, for a reason.
     *
     * @throws RuleViolation {@code validation-failed}, {@code self-approval}, {@code not-found}
     */
    AdjustmentView adjust(AdjustBalance command);
}
