package org.daybook.leave.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.ledger.AccountLedger;
import org.daybook.leave.ledger.Corrections;
import org.daybook.leave.ledger.LedgerEntry;
import org.daybook.leave.transfer.AccountBooks.Key;
import org.daybook.leave.transfer.AccountBooks.Span;
import org.daybook.leave.workday.WorkingDay;
import org.daybook.platform.audit.AuditBatch;
import org.daybook.platform.audit.AuditEvent;

/**
 * Posts leave that was taken elsewhere. It was granted there, whatever the rules say here: where it is more than there is,
 * the days that lack are given with it, and the report says so.
 */
@ApplicationScoped
class LeavePosting {

    @Inject
    private AccountBooks books;

    @Inject
    private PastLeaveStore store;

    @Inject
    private AuditBatch trail;

    /** Writes requests, their history and what they cost; in a dry run only says what it would note. */
    void post(ImportJob job, List<PlannedLeave> planned, Tally tally) {
        Map<Account, List<PlannedLeave>> active = planned.stream()
                .filter(each -> each.leave().isActive())
                .collect(Collectors.groupingBy(PlannedLeave::account, LinkedHashMap::new, Collectors.toList()));
        Map<Account, Span> spans = new LinkedHashMap<>();
        active.forEach((account, leave) -> spans.put(
                account,
                leave.stream()
                        .map(each -> new Span(each.firstDay(), each.lastDay()))
                        .reduce(Span::with)
                        .orElseThrow()));
        Map<Key, AccountLedger> ledgers = books.read(spans);
        Map<AccountLedger, List<LedgerEntry>> rows = new LinkedHashMap<>();
        active.forEach((account, leave) -> {
            AccountLedger ledger = ledgers.get(Key.of(account));
            rows.put(ledger, cover(job, ledger, leave, tally));
        });
        if (!job.dryRun() && !planned.isEmpty()) {
            write(job, planned, ledgers, rows);
        }
    }

    private static List<LedgerEntry> cover(ImportJob job, AccountLedger ledger, List<PlannedLeave> leave, Tally tally) {
        List<LedgerEntry> debits =
                leave.stream().flatMap(each -> each.debits(null).stream()).toList();
        List<LedgerEntry> credits = Corrections.covering(
                ledger, debits, job.personId(), "Leave brought in by import " + job.id() + " was granted elsewhere");
        credits.forEach(credit -> tally.note(
                lineIn(leave, credit.leaveYear()),
                "leave_type",
                "days-added",
                "Leave of type " + credit.leaveType() + " in " + credit.leaveYear() + " is "
                        + credit.amount().stripTrailingZeros().toPlainString()
                        + " days more than there was; these were added."));
        return new ArrayList<>(credits);
    }

    private static long lineIn(List<PlannedLeave> leave, int year) {
        return leave.stream()
                .filter(each ->
                        each.firstDay().getYear() <= year && each.lastDay().getYear() >= year)
                .findFirst()
                .orElse(leave.get(0))
                .line();
    }

    private void write(
            ImportJob job,
            List<PlannedLeave> planned,
            Map<Key, AccountLedger> ledgers,
            Map<AccountLedger, List<LedgerEntry>> rows) {
        List<Long> ids = store.add(job, planned);
        List<AuditEvent> events = new ArrayList<>();
        for (int i = 0; i < planned.size(); i++) {
            PlannedLeave leave = planned.get(i);
            if (leave.leave().isActive()) {
                rows.get(ledgers.get(Key.of(leave.account()))).addAll(leave.debits(ids.get(i)));
            }
            events.add(imported(job, leave, ids.get(i)));
        }
        books.post(rows);
        trail.record(events, job.origin());
    }

    private static AuditEvent imported(ImportJob job, PlannedLeave planned, long requestId) {
        PastLeave leave = planned.leave();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("importId", job.id());
        values.put("employeeId", planned.account().employeeId());
        values.put("leaveType", leave.leaveType());
        values.put("startDate", leave.period().startDate());
        values.put("startPart", leave.period().startPart());
        values.put("endDate", leave.period().endDate());
        values.put("endPart", leave.period().endPart());
        values.put("workingDays", WorkingDay.total(planned.days()));
        values.put("reason", leave.reason());
        values.put("status", leave.status());
        values.put("decidedBy", planned.deciderId());
        values.values().removeIf(Objects::isNull);
        return AuditEvent.added(
                "leave-request.imported",
                "leave-request",
                requestId,
                planned.account().employeeId(),
                values);
    }
}
