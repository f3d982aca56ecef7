package org.daybook.leave.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.SubmitLeave;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkCalendar;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation.Violation;

/**
 * Whether leave needs a document, and until when it counts. Leave of one type that follows upon another without a working
 * half day between counts together: two short reports need the certificate that one long would. Where the policy gives
 * no time for it, HR has to have seen it when the leave is entered.
 */
final class DocumentPolicy {

    private final LeavePolicy policy;
    private final SubmitLeave command;
    private final LeavePeriod period;

    DocumentPolicy(LeavePolicy policy, SubmitLeave command, LeavePeriod period) {
        this.policy = policy;
        this.command = command;
        this.period = period;
    }

    /**
     * What stands against the request.
     *
     * @param booked active leave of the person around it, by date
     */
    List<Violation> check(List<LeaveRequestView> booked, WorkCalendar calendar) {
        List<Violation> violations = new ArrayList<>();
        if (command.documentSeen() && command.submittedBy() == command.employeeId()) {
            violations.add(new Violation(
                    CommonProblem.VALIDATION_FAILED, "/documentSeen", "Only HR can say so, of somebody else's leave."));
        } else if (isMissing(booked, calendar) && policy.booking().documentWithinDays() == null) {
            violations.add(new Violation(
                    LeaveProblem.DOCUMENT_REQUIRED,
                    "/endDate",
                    "Leave of more than " + policy.booking().documentAfterDays()
                            + " calendar days needs a document. Show it to HR, who will enter the leave."));
        }
        return violations;
    }

    /** Last day on which a document that comes later counts; null if none is wanted. */
    LocalDate due(List<LeaveRequestView> booked, WorkCalendar calendar, LocalDate today) {
        Integer within = policy.booking().documentWithinDays();
        if (within == null || !isMissing(booked, calendar)) {
            return null;
        }
        return (period.startDate().isAfter(today) ? period.startDate() : today).plusDays(within);
    }

    private boolean isMissing(List<LeaveRequestView> booked, WorkCalendar calendar) {
        Integer after = policy.booking().documentAfterDays();
        return after != null && !command.documentSeen() && run(booked, calendar).calendarDays() > after;
    }

    /** The leave with all of its type that led up to it. */
    private LeavePeriod run(List<LeaveRequestView> booked, WorkCalendar calendar) {
        LeavePeriod run = period;
        for (int i = booked.size() - 1; i >= 0; i--) {
            LeavePeriod earlier = LeavePeriod.of(booked.get(i));
            if (booked.get(i).leaveType().equals(policy.leaveType())
                    && earlier.lastSlot() < run.firstSlot()
                    && !calendar.isWorkedBetween(earlier, run)) {
                run = new LeavePeriod(earlier.startDate(), earlier.startPart(), run.endDate(), run.endPart());
            }
        }
        return run;
    }
}
