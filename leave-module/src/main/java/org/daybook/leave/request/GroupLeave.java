package org.daybook.leave.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.leave.LeaveDecided;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.LeaveSubmitted;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.ledger.AccountLedger;
import org.daybook.leave.ledger.Ledger;
import org.daybook.leave.ledger.LedgerEntry;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkingDay;

/** Books leave for many people at once, decided by HR, and gives it back. */
@ApplicationScoped
public class GroupLeave {

    @Inject
    private Ledger ledger;

    @Inject
    private GroupLeaveStore store;

    @Inject
    private RequestTrail trail;

    @Inject
    private Clock clock;

    @Inject
    private Event<LeaveSubmitted> submitted;

    @Inject
    private Event<LeaveDecided> decided;

    /**
     * Leave of one person.
     *
     * @param ledger their locked account, read over the leave years of the days
     * @param days what it costs
     * @param status approved, or pending where somebody else has to decide
     */
    public record Booking(AccountLedger ledger, LeavePeriod period, List<WorkingDay> days, RequestStatus status) {

        long employeeId() {
            return ledger.account().employeeId();
        }
    }

    /**
     * What the leave is booked for.
     *
     * @param text the reason of the requests
     * @param actorId who decided it
     */
    public record Cause(long closureId, String leaveType, String text, long actorId) {}

    /** Writes the requests with their history, debits and rows of the audit trail. */
    public void book(List<Booking> bookings, Cause cause) {
        if (bookings.isEmpty()) {
            return;
        }
        Iterator<Long> ids = store.insert(bookings, cause, now()).iterator();
        Map<AccountLedger, List<LedgerEntry>> rows = new LinkedHashMap<>();
        List<LeaveRequestView> requests = new ArrayList<>();
        for (Booking booking : bookings) {
            long id = ids.next();
            rows.computeIfAbsent(booking.ledger(), one -> new ArrayList<>()).addAll(debits(booking, id));
            requests.add(store.view(id, booking, cause, now()));
        }
        store.appendSubmitted(requests, cause);
        ledger.postAll(rows);
        requests.forEach(request -> tellBooked(request, cause));
    }

    private static List<LedgerEntry> debits(Booking booking, long id) {
        Account account = booking.ledger().account();
        return booking.days().stream()
                .map(day -> LedgerEntry.debit(account.employeeId(), account.policy(), day, id, booking.status()))
                .toList();
    }

    private void tellBooked(LeaveRequestView request, Cause cause) {
        trail.booked(request, cause.actorId());
        submitted.fire(new LeaveSubmitted(
                request.id(),
                request.employeeId(),
                request.leaveType(),
                request.startDate(),
                request.endDate(),
                request.workingDays()));
        if (request.status() == RequestStatus.APPROVED) {
            tellDecided(request, cause.actorId());
        }
    }

    private void tellDecided(LeaveRequestView request, long actorId) {
        decided.fire(new LeaveDecided(
                request.id(), request.employeeId(), request.leaveType(), request.status(), actorId, request.version()));
    }

    /**
     * Calls these people's leave of a closure off, as far as it is active still, and gives the days back.
     *
     * @param comment for the history
     */
    public void callOff(Collection<Long> people, Cause cause, String comment) {
        List<Account> accounts = ledger.lockAccounts(new TreeSet<>(people)).stream()
                .filter(account -> account.leaveType().equals(cause.leaveType()))
                .toList();
        List<LeaveRequestView> requests = store.callOff(people, cause, comment, now());
        if (requests.isEmpty()) {
            return;
        }
        int lastYear =
                requests.stream().mapToInt(one -> one.endDate().getYear()).max().orElseThrow();
        Map<Long, AccountLedger> ledgers = ledger.read(accounts, account -> account.year(lastYear), null).stream()
                .collect(Collectors.toMap(one -> one.account().employeeId(), Function.identity()));
        Map<AccountLedger, List<LedgerEntry>> rows = new LinkedHashMap<>();
        for (LeaveRequestView request : requests) {
            AccountLedger account = ledgers.get(request.employeeId());
            List<LedgerEntry> reversals = rows.computeIfAbsent(account, one -> new ArrayList<>());
            account.debitsOf(request.id()).forEach(debit -> reversals.add(debit.reversed(cause.actorId())));
        }
        ledger.postAll(rows);
        requests.forEach(request -> {
            trail.calledOff(request, cause.actorId());
            tellDecided(request, cause.actorId());
        });
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
