package org.daybook.leave.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkCalendar;
import org.daybook.leave.workday.WorkingDay;
import org.daybook.platform.ProblemCode;
import org.daybook.platform.RuleViolation.Violation;

/**
 * What submitting checks by dates alone, in the order in which it is reported; overlap and balance follow in
 * {@code Submissions}. All violations are found, not only the first.
 */
final class SubmissionPolicy {

    /** Longer periods are not walked day by day; they break other rules anyway. */
    static final long LONGEST_PERIOD_DAYS = 3_660;

    private final Account account;
    private final LeavePeriod period;
    private final LocalDate today;
    private final List<Violation> violations = new ArrayList<>();

    SubmissionPolicy(Account account, LeavePeriod period, LocalDate today) {
        this.account = account;
        this.period = period;
        this.today = today;
    }

    /**
     * The checks that look at the request alone.
     *
     * @param days what each date of it costs
     * @param neighbours other active leave of the person around it, by date
     */
    List<Violation> check(List<WorkingDay> days, List<LeavePeriod> neighbours, WorkCalendar calendar) {
        checkEmployment();
        checkDistance();
        if (period.hasHalfDays() && !policy().halfDaysAllowed()) {
            reject(LeaveProblem.HALF_DAY_NOT_ALLOWED, "startPart", "Take whole days of " + policy().leaveType() + ".");
        }
        if (period.calendarDays() <= LONGEST_PERIOD_DAYS && days.isEmpty()) {
            reject(LeaveProblem.NO_WORKING_DAYS, "startDate", "These days are not worked anyway.");
        }
        if (!policy().booking().runExempt()) {
            checkRun(neighbours, calendar);
        }
        checkWaiting();
        return violations;
    }

    private void checkEmployment() {
        LocalDate joining = account.holder().joiningDate();
        LocalDate leaving = account.holder().leavingDate();
        if (period.startDate().isBefore(joining)) {
            reject(LeaveProblem.BEFORE_JOINING_DATE, "startDate", "The first day of employment is " + joining + ".");
        }
        if (leaving != null && period.endDate().isAfter(leaving)) {
            reject(LeaveProblem.AFTER_LEAVING_DATE, "endDate", "The last day of employment is " + leaving + ".");
        }
    }

    private void checkDistance() {
        LocalDate latest = policy().latestStart(today);
        LocalDate earliest = policy().earliestStart(today);
        if (period.startDate().isAfter(latest)) {
            reject(LeaveProblem.TOO_FAR_AHEAD, "startDate", "Leave may begin on " + latest + " at the latest.");
        }
        if (period.startDate().isBefore(earliest)) {
            reject(LeaveProblem.TOO_FAR_BACK, "startDate", "Leave may begin on " + earliest + " at the earliest.");
        }
    }

    /** Waiting is counted from the first day of employment, notice from today. */
    private void checkWaiting() {
        LocalDate earliest =
                account.holder().joiningDate().plusDays(policy().booking().waitingDays());
        if (period.startDate().isBefore(earliest)
                && !period.startDate().isBefore(account.holder().joiningDate())) {
            reject(LeaveProblem.WAITING_TIME, "startDate", "Leave may begin on " + earliest + " at the earliest.");
        }
        LocalDate soonest = today.plusDays(policy().booking().noticeDays());
        if (policy().booking().noticeDays() > 0 && period.startDate().isBefore(soonest)) {
            reject(
                    LeaveProblem.NOTICE_TOO_SHORT,
                    "startDate",
                    "Ask " + policy().booking().noticeDays() + " days before; from today on that is " + soonest + ".");
        }
    }

    /** Requests with no working half day between them are one run, whatever their type. */
    private void checkRun(List<LeavePeriod> neighbours, WorkCalendar calendar) {
        LeavePeriod run = period;
        for (int i = neighbours.size() - 1; i >= 0; i--) {
            LeavePeriod earlier = neighbours.get(i);
            if (earlier.lastSlot() < run.firstSlot() && !calendar.isWorkedBetween(earlier, run)) {
                run = new LeavePeriod(earlier.startDate(), earlier.startPart(), run.endDate(), run.endPart());
            }
        }
        for (LeavePeriod later : neighbours) {
            if (later.firstSlot() > run.lastSlot() && !calendar.isWorkedBetween(run, later)) {
                run = new LeavePeriod(run.startDate(), run.startPart(), later.endDate(), later.endPart());
            }
        }
        if (run.calendarDays() > policy().longestRunDays()) {
            String joined = run.equals(period) ? "" : ", counted together with leave right before or after it";
            reject(
                    LeaveProblem.TOO_MANY_CONSECUTIVE_DAYS,
                    "endDate",
                    "At most " + policy().longestRunDays() + " days in a row; this is " + run.calendarDays() + joined
                            + ".");
        }
    }

    /** The violation for a request that costs more than is left. */
    static Violation tooLittleLeft(String leaveType, BigDecimal asked, String left) {
        return new Violation(
                LeaveProblem.INSUFFICIENT_BALANCE,
                "/leaveType",
                "The leave costs " + asked.toPlainString() + " days of " + leaveType + "; left: " + left + ".");
    }

    private LeavePolicy policy() {
        return account.policy();
    }

    private void reject(ProblemCode code, String field, String message) {
        violations.add(new Violation(code, "/" + field, message));
    }
}
