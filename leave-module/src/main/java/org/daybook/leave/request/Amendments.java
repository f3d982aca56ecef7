package org.daybook.leave.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.AmendLeave;
import org.daybook.leave.AmendmentView;
import org.daybook.leave.DocumentState;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.SubmitLeave;
import org.daybook.leave.ledger.AccountLedger;
import org.daybook.leave.ledger.Ledger;
import org.daybook.leave.request.RequestEvent.Capacity;
import org.daybook.leave.request.Submissions.Assessment;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkingDay;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.RuleViolation.Violation;

/** Works out what a change of approved leave would mean and what stands against it, and makes it. */
@ApplicationScoped
class Amendments {

    private static final String COMMENT = "Amended.";

    @Inject
    private Submissions submissions;

    @Inject
    private Ledger ledger;

    @Inject
    private RequestRepository requests;

    @Inject
    private RequestParts parts;

    @Inject
    private Steps steps;

    @Inject
    private Clock clock;

    /** What the leave would be. */
    record Change(Assessment assessment, boolean shortens) {

        /** How many levels of approval it needs; 0: none. Nobody but the manager is asked for less than was granted. */
        int levels() {
            return shortens ? Math.min(1, assessment.levels()) : assessment.levels();
        }

        LeavePeriod period() {
            return assessment.period();
        }

        BigDecimal days() {
            return WorkingDay.total(assessment.days());
        }
    }

    /**
     * @param capacity in which somebody asks
     * @throws RuleViolation with everything that stands against it
     */
    Change plan(Step step, AmendLeave command, Capacity capacity) {
        LeaveRequest request = step.request();
        if (request.isOfClosure()) {
            throw new RuleViolation(LeaveProblem.WRONG_STATE, "The company is closed on these days.");
        }
        if (capacity == Capacity.EMPLOYEE) {
            requireNoInterruption(request);
        }
        return plan(
                step,
                new SubmitLeave(
                        request.employeeId(),
                        request.leaveType(),
                        command.startDate(),
                        command.endDate(),
                        command.startPart(),
                        command.endPart(),
                        command.reason(),
                        command.actor().employeeId(),
                        documentSeen(request.toView(), command.actor().employeeId())));
    }

    /** As with a withdrawal: the days that came back would stay free although the person was away on them. */
    private void requireNoInterruption(LeaveRequest request) {
        boolean hasBegun = !LocalDate.now(clock).isBefore(request.period().startDate());
        if (hasBegun && requests.hasInterruptedLeave(request.id())) {
            throw new RuleViolation(
                    LeaveProblem.WRONG_STATE,
                    "It has begun, and other leave was interrupted for it; only HR can change it now.");
        }
    }

    /** The same change, looked at again before it is made: much may have happened since. */
    Change planAgain(Step step, AmendmentView amendment) {
        LeaveRequest request = step.request();
        return plan(
                step,
                new SubmitLeave(
                        request.employeeId(),
                        request.leaveType(),
                        amendment.startDate(),
                        amendment.endDate(),
                        amendment.startPart(),
                        amendment.endPart(),
                        null,
                        amendment.askedBy(),
                        documentSeen(request.toView(), amendment.askedBy())));
    }

    /** A document that was there for the leave as it is counts for the leave as HR wants it. */
    private static boolean documentSeen(LeaveRequestView request, long askedBy) {
        return request.documentState() == DocumentState.RECORDED && askedBy != request.employeeId();
    }

    private Change plan(Step step, SubmitLeave wish) {
        SubmissionForm.check(wish);
        LeaveRequestView request = step.request().toView();
        LeavePeriod wanted = LeavePeriod.of(wish.startDate(), wish.startPart(), wish.endDate(), wish.endPart());
        AmendmentPolicy policy = new AmendmentPolicy(request, wanted);
        policy.check(step.account().policy(), LocalDate.now(clock));
        Assessment assessment = submissions.assessInstead(request, wish, step.accounts(), !policy.shortens());
        List<Violation> violations = policy.standing(assessment.violations());
        if (!violations.isEmpty()) {
            throw new RuleViolation(violations);
        }
        return new Change(assessment, policy.shortens());
    }

    /** Changes the leave; only days that cost something else are taken back and debited again. */
    void make(Step step, Change change, Capacity capacity) {
        LeavePeriod before = step.request().period();
        LeavePeriod after = change.period();
        AccountLedger account = ledger.read(
                step.account(),
                before.startDate().isBefore(after.startDate()) ? before.startDate() : after.startDate(),
                before.endDate().isAfter(after.endDate()) ? before.endDate() : after.endDate());
        Difference difference = Difference.between(
                account.debitsOf(step.request().id()), change.assessment().days());
        LeaveRequestView amended = steps.record(
                step, AmendmentPolicy.ACTION, capacity, (request, at) -> request.amend(after, change.days(), at));
        LocalDate due = change.assessment().documentDue();
        if (due != null && amended.documentState() == DocumentState.NONE) {
            parts.wantDocument(amended.id(), due);
        }
        ledger.post(account, difference.rows(amended, step.account().policy(), step.actorId(), COMMENT));
    }
}
