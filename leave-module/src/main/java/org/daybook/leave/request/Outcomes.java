package org.daybook.leave.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.BiConsumer;
import org.daybook.leave.LeaveDecided;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.ledger.AccountLedger;
import org.daybook.leave.ledger.Ledger;
import org.daybook.leave.ledger.LedgerEntry;
import org.daybook.leave.request.RequestEvent.Capacity;

/** Steps that decide about the days of a request. */
@ApplicationScoped
class Outcomes {

    @Inject
    private Ledger ledger;

    @Inject
    private RequestEvents events;

    @Inject
    private Steps steps;

    @Inject
    private Event<LeaveDecided> decided;

    /** Takes the step, unless the same person has just taken it: then nothing changes. */
    LeaveRequestView take(
            Step step, RequestStatus outcome, Capacity capacity, BiConsumer<LeaveRequest, OffsetDateTime> transition) {
        LeaveRequest request = step.request();
        if (request.status() == outcome && events.endsWith(request.id(), outcome.name(), step.actorId())) {
            return request.toView();
        }
        request.requireVersion(step.command().expectedVersion());
        return write(step, capacity, transition);
    }

    /** Takes the step, with its line of the history, what it means for the account, and the news of it. */
    LeaveRequestView write(Step step, Capacity capacity, BiConsumer<LeaveRequest, OffsetDateTime> transition) {
        return write(step, null, capacity, transition);
    }

    /** @param action how the line of the history is called; null: like where the request stands then */
    LeaveRequestView write(
            Step step, String action, Capacity capacity, BiConsumer<LeaveRequest, OffsetDateTime> transition) {
        LeaveRequestView request = steps.record(step, action, capacity, transition);
        updateLedger(step);
        decided.fire(new LeaveDecided(
                request.id(),
                request.employeeId(),
                request.leaveType(),
                request.status(),
                step.actorId(),
                request.version()));
        return request;
    }

    /** An active request keeps its debits, which count as taken now; any other gives its days back. */
    private void updateLedger(Step step) {
        LeaveRequest request = step.request();
        LocalDate first = request.period().startDate();
        LocalDate last = request.period().endDate();
        if (request.status().isActive()) {
            ledger.refresh(step.account(), first, last);
            return;
        }
        AccountLedger account = ledger.read(step.account(), first, last);
        List<LedgerEntry> reversals = account.debitsOf(request.id()).stream()
                .map(debit -> debit.reversed(step.actorId()))
                .toList();
        ledger.post(account, reversals);
    }
}
