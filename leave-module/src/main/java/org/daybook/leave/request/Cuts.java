package org.daybook.leave.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.daybook.leave.LeaveDecided;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.ledger.AccountLedger;
import org.daybook.leave.ledger.Ledger;
import org.daybook.leave.ledger.LedgerEntry;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.request.Remainder.Part;
import org.daybook.leave.request.RequestEvent.Capacity;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkTime;
import org.daybook.leave.workday.WorkingDay;

/**
 * Takes half days out of booked leave. The request keeps the first part that is left; each further part becomes a request
 * of its own in the same state, linked to it; a request of which nothing is left ends. What the days cost comes back to
 * the account.
 */
@ApplicationScoped
class Cuts {

    @Inject
    private Ledger ledger;

    @Inject
    private WorkTime workTime;

    @Inject
    private RequestParts parts;

    @Inject
    private RequestEvents events;

    @Inject
    private AmendmentStore amendments;

    @Inject
    private Event<LeaveDecided> decided;

    /**
     * Why days are taken out.
     *
     * @param action for the history of what is left of the request
     * @param comment for people to read, in the history and in the ledger
     * @param actorId who brought it about; null for the system
     */
    record Cause(String action, String comment, Long actorId, Capacity capacity, String channel, OffsetDateTime at) {

        private RequestEvent event(LeaveRequestView request, String what) {
            return new RequestEvent(request.id(), what, actorId, capacity, channel, comment, request.version(), at);
        }
    }

    /** A request and what will be left of it. */
    record Cut(
            LeaveRequestView request,
            AccountLedger ledger,
            List<LedgerEntry> debits,
            LeavePolicy policy,
            Remainder rest) {}

    /** Works out what would be left; writes nothing. */
    Cut plan(LeaveRequestView request, Account account, List<LeavePeriod> holes) {
        AccountLedger before = ledger.read(account, request.startDate(), request.endDate());
        List<LedgerEntry> debits = before.debitsOf(request.id());
        LeavePolicy policy = Difference.policyOf(debits, before.account());
        var calendar = workTime.calendar(request.employeeId(), request.startDate(), request.endDate());
        Remainder rest = Remainder.of(LeavePeriod.of(request), holes, part -> DayCount.of(part, policy, calendar));
        return new Cut(request, before, debits, policy, rest);
    }

    /** Does what was planned under the same lock. */
    void make(Cut cut, Cause cause) {
        List<Part> left = cut.rest().parts();
        LeaveRequestView kept = keep(cut, cause);
        List<WorkingDay> keptDays = left.isEmpty() ? List.of() : left.get(0).days();
        List<LedgerEntry> rows = new ArrayList<>(
                Difference.between(cut.debits(), keptDays).rows(kept, cut.policy(), cause.actorId(), cause.comment()));
        left.stream().skip(1).forEach(part -> rows.addAll(add(kept, part, cut.policy(), cause)));
        ledger.post(cut.ledger(), rows);
        if (left.isEmpty()) {
            amendments.refuseWaiting(kept.id(), Steps.AMENDMENT_ENDED, cause.at());
            decided.fire(new LeaveDecided(
                    kept.id(), kept.employeeId(), kept.leaveType(), kept.status(), cause.actorId(), kept.version()));
        }
    }

    private LeaveRequestView keep(Cut cut, Cause cause) {
        LeaveRequestView request = cut.request();
        boolean pending = request.status() == RequestStatus.PENDING;
        LeaveRequestView kept = cut.rest().isNothing()
                ? parts.end(request, pending ? RequestStatus.WITHDRAWN : RequestStatus.CANCELLED, cause.at())
                : parts.shorten(request, cut.rest().parts().get(0), cause.at());
        String action = cut.rest().isNothing() ? kept.status().name() : cause.action();
        events.append(cause.event(kept, action), request.status(), kept);
        return kept;
    }

    /** The debits of a part that is a request of its own from now on. */
    private List<LedgerEntry> add(LeaveRequestView kept, Part part, LeavePolicy policy, Cause cause) {
        LeaveRequestView added = parts.add(kept.id(), kept.status(), part, cause.at());
        String action = added.status() == RequestStatus.PENDING ? "SUBMITTED" : "CONTINUED";
        events.begin(cause.event(added, action), added);
        return Difference.between(List.of(), part.days()).rows(added, policy, cause.actorId(), cause.comment());
    }
}
