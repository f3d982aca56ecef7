package org.daybook.leave.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.daybook.leave.RequestStatus;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** The ledger's rows. Every method is one statement, for one person or for many. */
@ApplicationScoped
class LedgerStore {

    private static final String ENTRIES = """
            SELECT e.*, r.status
            FROM leave.ledger_entries e
            LEFT JOIN leave.leave_requests r ON r.id = e.request_id
            WHERE %s AND e.leave_year BETWEEN :first AND :last
            ORDER BY e.id
            """;

    @Inject
    private Jdbi sql;

    /** Numbers of leave years, both ends included. */
    record Years(int first, int last) {}

    /** All rows of one account in these leave years, oldest first. */
    List<LedgerEntry> entries(Account account, Years years) {
        return entries(
                years,
                query -> query.bind("id", account.employeeId()).bind("type", account.leaveType()),
                ENTRIES.formatted("e.employee_id = :id AND e.leave_type = :type"));
    }

    /** All rows of these people in these leave years, oldest first. */
    List<LedgerEntry> entries(Collection<Long> employeeIds, Years years) {
        return entries(
                years,
                query -> query.bindArray("ids", Long.class, employeeIds),
                ENTRIES.formatted("e.employee_id = ANY(:ids)"));
    }

    /** The same as it was recorded by a moment: no later rows, and requests in the state that they had. */
    List<LedgerEntry> entriesKnownAt(Collection<Long> employeeIds, Years years, OffsetDateTime moment) {
        return entries(
                years, query -> query.bindArray("ids", Long.class, employeeIds).bind("moment", moment), """
                SELECT e.*, CASE s.action WHEN 'SUBMITTED' THEN 'PENDING' WHEN 'CONTINUED' THEN 'APPROVED'
                       WHEN 'RESTORED' THEN 'APPROVED' ELSE s.action END AS status
                FROM leave.ledger_entries e
                LEFT JOIN LATERAL (
                    SELECT action FROM leave.request_events
                    WHERE request_id = e.request_id AND recorded_at <= :moment
                      AND action NOT IN ('RECOUNTED', 'INTERRUPTED', 'SHORTENED')
                    ORDER BY request_version DESC LIMIT 1) s ON true
                WHERE e.employee_id = ANY(:ids) AND e.leave_year BETWEEN :first AND :last
                  AND e.recorded_at <= :moment
                ORDER BY e.id
                """);
    }

    private List<LedgerEntry> entries(Years years, UnaryOperator<Query> bind, String select) {
        return sql.withHandle(handle -> bind.apply(handle.createQuery(select))
                .bind("first", years.first())
                .bind("last", years.last())
                .map(LedgerStore::entry)
                .list());
    }

    /** Appends rows; those that stand there already (a grant made by another node) are left out of the answer. */
    List<Long> append(List<LedgerEntry> entries) {
        return sql.withHandle(handle -> handle.createQuery("""
                        INSERT INTO leave.ledger_entries (employee_id, leave_type, leave_year, kind, amount, day,
                            valid_from, last_valid_day, reverses_id, reduces_id, request_id, run_id, policy_id,
                            actor_id, reason, period, credit_no, revision)
                        SELECT employee_id, leave_type, leave_year, kind, amount, day,
                               valid_from, last_valid_day, reverses_id, reduces_id, request_id, run_id, policy_id,
                               actor_id, reason, period, credit_no, revision
                        FROM unnest(:employees, :types, :years, :kinds, :amounts, :days, :froms, :lasts, :reverses,
                                    :reduces, :requests, :runs, :policies, :actors, :reasons, :periods,
                                    :credits, :revisions)
                             WITH ORDINALITY AS row (employee_id, leave_type, leave_year, kind, amount, day,
                                 valid_from, last_valid_day, reverses_id, reduces_id, request_id, run_id, policy_id,
                                 actor_id, reason, period, credit_no, revision, position)
                        ORDER BY position
                        ON CONFLICT (employee_id, leave_type, kind, leave_year, period, credit_no, revision)
                            WHERE kind IN ('GRANT', 'CARRY_IN', 'EXPIRY', 'CARRY_OUT', 'DEBT_IN') DO NOTHING
                        RETURNING id
                        """)
                .bindArray("employees", Long.class, column(entries, LedgerEntry::employeeId))
                .bindArray("types", String.class, column(entries, LedgerEntry::leaveType))
                .bindArray("years", Integer.class, column(entries, LedgerEntry::leaveYear))
                .bindArray(
                        "kinds",
                        String.class,
                        column(entries, entry -> entry.kind().name()))
                .bindArray("amounts", BigDecimal.class, column(entries, LedgerEntry::amount))
                .bindArray("days", LocalDate.class, column(entries, LedgerEntry::day))
                .bindArray("froms", LocalDate.class, column(entries, LedgerEntry::validFrom))
                .bindArray("lasts", LocalDate.class, column(entries, LedgerEntry::lastValidDay))
                .bindArray("reverses", Long.class, column(entries, LedgerEntry::reversesId))
                .bindArray("reduces", Long.class, column(entries, LedgerEntry::reducesId))
                .bindArray("requests", Long.class, column(entries, LedgerEntry::requestId))
                .bindArray("runs", Long.class, column(entries, LedgerEntry::runId))
                .bindArray("policies", Long.class, column(entries, LedgerEntry::policyId))
                .bindArray("actors", Long.class, column(entries, LedgerEntry::actorId))
                .bindArray("reasons", String.class, column(entries, LedgerEntry::reason))
                .bindArray(
                        "periods",
                        Integer.class,
                        column(entries, entry -> entry.slot().period()))
                .bindArray(
                        "credits",
                        Integer.class,
                        column(entries, entry -> entry.slot().creditNo()))
                .bindArray(
                        "revisions",
                        Integer.class,
                        column(entries, entry -> entry.slot().revision()))
                .mapTo(Long.class)
                .list());
    }

    private static Object[] column(List<LedgerEntry> entries, Function<LedgerEntry, ?> value) {
        return entries.stream().map(value).toArray();
    }

    private static LedgerEntry entry(ResultSet row, StatementContext context) throws SQLException {
        String status = row.getString("status");
        return new LedgerEntry(
                row.getLong("id"),
                row.getLong("employee_id"),
                row.getString("leave_type"),
                row.getInt("leave_year"),
                EntryKind.valueOf(row.getString("kind")),
                row.getBigDecimal("amount"),
                row.getObject("day", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("last_valid_day", LocalDate.class),
                row.getObject("reverses_id", Long.class),
                row.getObject("reduces_id", Long.class),
                row.getObject("request_id", Long.class),
                status == null ? null : RequestStatus.valueOf(status),
                row.getObject("run_id", Long.class),
                row.getObject("policy_id", Long.class),
                row.getObject("actor_id", Long.class),
                row.getString("reason"),
                row.getObject("recorded_at", OffsetDateTime.class),
                new Slot(row.getInt("period"), row.getInt("credit_no"), row.getInt("revision")));
    }
}
