package org.daybook.web.leave;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.leave.LedgerView;
import org.daybook.leave.RequestStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a balance comes about. */
@Schema(name = "LedgerAccount", description = "How a balance comes about: credits, days of leave, and the rows behind.")
public record LedgerJson(
        BalanceJson balance, String summary, List<Credit> credits, List<Day> days, List<Entry> entries) {

    /** The explanation of several balances. */
    @Schema(name = "Ledger", description = "The explanation of a person's balances.")
    public record OfPerson(long employeeId, LocalDate on, String language, List<LedgerJson> accounts) {}

    /** Days granted. */
    @Schema(name = "LedgerCredit", description = "Days granted. Without entryId: projected, not posted yet.")
    public record Credit(
            Long entryId,
            String kind,
            BigDecimal amount,
            LocalDate validFrom,
            LocalDate lastValidDay,
            BigDecimal used,
            BigDecimal left) {}

    /** A day of leave. */
    @Schema(name = "LedgerDay", description = "A day of leave and the credits that paid for it.")
    public record Day(
            LocalDate date,
            BigDecimal amount,
            long requestId,
            RequestStatus status,
            List<Use> uses,
            BigDecimal uncovered) {}

    /** A part of a day. */
    @Schema(name = "LedgerUse", description = "A part of a day, paid from one credit.")
    public record Use(Long entryId, String kind, BigDecimal amount) {}

    /** A ledger row. */
    @Schema(name = "LedgerEntry", description = "A ledger row. Rows are never changed and never deleted.")
    public record Entry(
            long id,
            String kind,
            BigDecimal amount,
            LocalDate day,
            LocalDate validFrom,
            LocalDate lastValidDay,
            Long requestId,
            Long reversesId,
            Long reducesId,
            Long runId,
            Long policyId,
            Long actorId,
            String reason,
            OffsetDateTime recordedAt) {}

    static LedgerJson of(LedgerView view, String summary) {
        return new LedgerJson(
                BalanceJson.of(view.balance()),
                summary,
                view.credits().stream().map(LedgerJson::credit).toList(),
                view.days().stream().map(LedgerJson::day).toList(),
                view.entries().stream().map(LedgerJson::entry).toList());
    }

    private static Credit credit(LedgerView.Credit c) {
        return new Credit(c.entryId(), c.kind(), c.amount(), c.validFrom(), c.lastValidDay(), c.used(), c.left());
    }

    private static Day day(LedgerView.Day d) {
        List<Use> uses = d.uses().stream()
                .map(use -> new Use(use.entryId(), use.kind(), use.amount()))
                .toList();
        return new Day(d.date(), d.amount(), d.requestId(), d.status(), uses, d.uncovered());
    }

    private static Entry entry(LedgerView.Entry e) {
        return new Entry(
                e.id(),
                e.kind(),
                e.amount(),
                e.day(),
                e.validFrom(),
                e.lastValidDay(),
                e.requestId(),
                e.reversesId(),
                e.reducesId(),
                e.runId(),
                e.policyId(),
                e.actorId(),
                e.reason(),
                e.recordedAt());
    }
}
