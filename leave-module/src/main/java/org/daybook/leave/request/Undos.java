package org.daybook.leave.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.ActOnRequest;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.LeaveUndone;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.ledger.AccountLedger;
import org.daybook.leave.ledger.Ledger;
import org.daybook.leave.ledger.LedgerEntry;
import org.daybook.leave.request.RequestEvent.Capacity;
import org.daybook.leave.request.RequestEvents.LastStep;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkTime;
import org.daybook.leave.workday.WorkingDay;
import org.daybook.platform.RuleViolation;

/**
 * Decisions that are taken back by who made them: the request waits again. After a rejection its days are debited again,
 * if nothing else has taken their place.
 */
@ApplicationScoped
class Undos {

    @Inject
    private Steps steps;

    @Inject
    private RequestEvents events;

    @Inject
    private RequestSearch search;

    @Inject
    private Ledger ledger;

    @Inject
    private WorkTime workTime;

    @Inject
    private Event<LeaveUndone> undone;

    LeaveRequestView undo(ActOnRequest command) {
        Step step = steps.begin(command);
        LeaveRequest request = step.request();
        Capacity capacity = ApproverPolicy.decidingUpTo(
                command.actor(), step.holder(), request.toView().level());
        RequestStatus before = request.status();
        LastStep last = events.last(request.id());
        if (UndoPolicy.isDone(before, last, step.actorId())) {
            return request.toView();
        }
        UndoPolicy.check(before, last, step.actorId());
        requireNoClosure(request);
        request.requireVersion(command.expectedVersion());
        LeaveRequestView view = before == RequestStatus.REJECTED ? bookAgain(step, capacity) : reopen(step, capacity);
        undone.fire(new LeaveUndone(
                view.id(), view.employeeId(), view.leaveType(), before, step.actorId(), view.version()));
        return view;
    }

    private static void requireNoClosure(LeaveRequest request) {
        if (request.isOfClosure()) {
            throw new RuleViolation(
                    LeaveProblem.WRONG_STATE, "The company is closed on these days; cancel the leave instead.");
        }
    }

    /** Its debits stay and count as pending. */
    private LeaveRequestView reopen(Step step, Capacity capacity) {
        BigDecimal days = step.request().toView().workingDays();
        LeaveRequestView view =
                steps.record(step, UndoPolicy.ACTION, capacity, (request, at) -> request.reopen(days, at));
        ledger.refresh(step.account(), view.startDate(), view.endDate());
        return view;
    }

    private LeaveRequestView bookAgain(Step step, Capacity capacity) {
        LeaveRequest request = step.request();
        LeavePeriod period = request.period();
        requireFree(request, period, step.holder().leavingDate());
        List<WorkingDay> days = DayCount.of(
                period,
                step.account().policy(),
                workTime.calendar(request.employeeId(), period.startDate(), period.endDate()));
        AccountLedger before = ledger.read(step.account(), period.startDate(), period.endDate());
        List<LedgerEntry> debits = days.stream()
                .map(day -> LedgerEntry.debit(
                        request.employeeId(), step.account().policy(), day, request.id(), RequestStatus.PENDING))
                .toList();
        if (!before.covers(debits)) {
            throw new RuleViolation(
                    LeaveProblem.WRONG_STATE, "There is not enough " + request.leaveType() + " leave left for it now.");
        }
        LeaveRequestView view =
                steps.record(step, UndoPolicy.ACTION, capacity, (one, at) -> one.reopen(WorkingDay.total(days), at));
        ledger.post(before, debits);
        return view;
    }

    /** Says it kindly; the last word has the database's constraint. */
    private void requireFree(LeaveRequest request, LeavePeriod period, LocalDate leavingDate) {
        if (leavingDate != null && period.endDate().isAfter(leavingDate)) {
            throw new RuleViolation(LeaveProblem.WRONG_STATE, "The employment ends before, on " + leavingDate + ".");
        }
        boolean taken = search.activeRequests(request.employeeId(), period.startDate(), period.endDate()).stream()
                .anyMatch(other -> period.overlaps(LeavePeriod.of(other)));
        if (taken) {
            throw RequestRepository.overlapping();
        }
    }
}
