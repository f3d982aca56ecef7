package org.daybook.leave.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.ledger.AccountLedger;
import org.daybook.leave.ledger.Ledger;
import org.daybook.leave.ledger.LedgerEntry;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.request.RequestEvent.Capacity;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkTime;
import org.daybook.leave.workday.WorkingDay;

/**
 * Counts booked leave anew after a change of what is worked: days that cost something else are taken back and debited
 * again, past ones, too. Nobody's leave is called off by it; what is not left for it is overdrawn, and the history says so.
 */
@ApplicationScoped
class Recounts {

    static final String ACTION = "RECOUNTED";
    private static final String CHANNEL = "SYSTEM";

    @Inject
    private Ledger ledger;

    @Inject
    private RequestRepository requests;

    @Inject
    private RequestSearch search;

    @Inject
    private RequestEvents events;

    @Inject
    private WorkTime workTime;

    @Inject
    private Clock clock;

    /**
     * Why leave is counted anew.
     *
     * @param text for people to read
     * @param actorId who changed something; null for nobody
     */
    record Cause(String text, Long actorId) {}

    /**
     * Counts a person's active leave that touches any of these days.
     *
     * @return how many requests cost something else now
     */
    int count(long employeeId, LocalDate first, LocalDate last, Cause cause) {
        List<Account> accounts = ledger.lockAccounts(employeeId);
        int changed = 0;
        for (LeaveRequestView request : search.activeRequests(employeeId, first, last)) {
            Account account = accounts.stream()
                    .filter(one -> one.leaveType().equals(request.leaveType()))
                    .findFirst()
                    .orElseThrow();
            changed += count(request, account, cause) ? 1 : 0;
        }
        return changed;
    }

    private boolean count(LeaveRequestView request, Account account, Cause cause) {
        LeavePeriod period = LeavePeriod.of(request);
        AccountLedger before = ledger.read(account, period.startDate(), period.endDate());
        List<LedgerEntry> debits = before.debitsOf(request.id());
        LeavePolicy policy = Difference.policyOf(debits, before.account());
        Difference difference = Difference.between(
                debits,
                DayCount.of(
                        period, policy, workTime.calendar(account.employeeId(), period.startDate(), period.endDate())));
        if (difference.isNone()) {
            return false;
        }
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        LeaveRequestView after = requests.recount(request, WorkingDay.total(difference.days()), now);
        List<LedgerEntry> rows = difference.rows(request, policy, cause.actorId(), cause.text());
        String comment = words(request.workingDays(), after.workingDays(), cause, before.covers(rows));
        events.append(eventOf(after, cause, comment, now), request.status(), after);
        ledger.post(before, rows);
        return true;
    }

    private static String words(BigDecimal before, BigDecimal after, Cause cause, boolean fits) {
        return "%s Working days: %s, before: %s.%s"
                .formatted(
                        cause.text(),
                        after.stripTrailingZeros().toPlainString(),
                        before.stripTrailingZeros().toPlainString(),
                        fits ? "" : " That is more than is left.");
    }

    private static RequestEvent eventOf(LeaveRequestView request, Cause cause, String comment, OffsetDateTime now) {
        return new RequestEvent(
                request.id(), ACTION, cause.actorId(), Capacity.SYSTEM, CHANNEL, comment, request.version(), now);
    }
}
