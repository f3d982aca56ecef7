package org.daybook.leave.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.daybook.leave.DocumentState;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.ledger.AccountLedger;
import org.daybook.leave.ledger.Ledger;
import org.daybook.leave.ledger.LedgerEntry;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.request.Cuts.Cause;
import org.daybook.leave.request.InterruptionStore.Days;
import org.daybook.leave.request.Remainder.Part;
import org.daybook.leave.request.RequestEvent.Capacity;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkTime;
import org.daybook.leave.workday.WorkingDay;

/**
 * What follows when a document that was wanted has not come in time: days that the request took from approved leave are
 * that leave again, debited again, in requests of their own. All else of the request stays; HR decides about it.
 */
@ApplicationScoped
class Certificates {

    private static final String CHANNEL = "SYSTEM";

    @Inject
    private Ledger ledger;

    @Inject
    private Cuts cuts;

    @Inject
    private RequestParts parts;

    @Inject
    private InterruptionStore store;

    @Inject
    private RequestEvents events;

    @Inject
    private WorkTime workTime;

    /** What became of a request whose document was due: nothing, if somebody was faster. */
    record Outcome(boolean missed, int restored) {}

    /** Half days that are to be leave again, counted by the policy of that leave. */
    private record Return(Days days, Account account, LeavePolicy policy, Part part) {}

    /**
     * Looks at one request under the lock of its person's accounts.
     *
     * @param today the document counts on this day, if it is not after the last
     */
    Outcome settle(long requestId, LocalDate today, OffsetDateTime at) {
        List<Account> accounts = ledger.lockAccountsOfRequest(requestId);
        LeaveRequestView request = parts.get(requestId);
        if (request.documentState() != DocumentState.WANTED
                || !request.documentDue().isBefore(today)) {
            return new Outcome(false, 0);
        }
        parts.missDocument(requestId);
        if (!request.status().isActive()) {
            return new Outcome(true, 0);
        }
        List<Return> returns = returns(request, accounts);
        if (!returns.isEmpty()) {
            takeFrom(request, returns, InterruptionPolicy.accountOf(request, accounts), at);
            returns.forEach(each -> restore(request.id(), each, at));
        }
        return new Outcome(true, returns.size());
    }

    private List<Return> returns(LeaveRequestView request, List<Account> accounts) {
        List<Return> returns = new ArrayList<>();
        for (Days days : store.approvedOf(request.id())) {
            Account account = InterruptionPolicy.accountOf(parts.get(days.requestId()), accounts);
            LeavePolicy policy = account.policies().withId(days.policyId()).orElse(account.policy());
            LeavePeriod period = days.period();
            List<WorkingDay> cost = DayCount.of(
                    period, policy, workTime.calendar(account.employeeId(), period.startDate(), period.endDate()));
            if (!cost.isEmpty()) {
                returns.add(new Return(days, account, policy, new Part(period, cost)));
            }
        }
        return returns;
    }

    private void takeFrom(LeaveRequestView request, List<Return> returns, Account account, OffsetDateTime at) {
        String comment = "No document by " + request.documentDue() + ": days of interrupted leave are leave again.";
        List<LeavePeriod> holes =
                returns.stream().map(each -> each.part().period()).toList();
        cuts.make(
                cuts.plan(request, account, holes),
                new Cause("SHORTENED", comment, null, Capacity.SYSTEM, CHANNEL, at));
    }

    private void restore(long interruptingId, Return back, OffsetDateTime at) {
        LeaveRequestView restored = parts.add(back.days().requestId(), RequestStatus.APPROVED, back.part(), at);
        AccountLedger before = ledger.read(back.account(), restored.startDate(), restored.endDate());
        String reason = "The interruption does not count.";
        List<LedgerEntry> debits =
                Difference.between(List.of(), back.part().days()).rows(restored, back.policy(), null, reason);
        String comment = before.covers(debits) ? reason : reason + " That is more than is left.";
        events.begin(
                new RequestEvent(
                        restored.id(), "RESTORED", null, Capacity.SYSTEM, CHANNEL, comment, restored.version(), at),
                restored);
        ledger.post(before, debits);
        store.restored(interruptingId, back.days(), restored.id());
    }
}
