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
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.policy.LeaveYear;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** The ledger's tables. Every method is one statement, for one person or for many. */
@ApplicationScoped
class LedgerStore {

    /** Accounts with the rules in force today; to be filled in: more columns, more joins, whose they are. */
    private static final String ACCOUNTS = """
            SELECT a.employee_id, t.position, h.department, h.joining_date, h.leaving_date, h.manager_id,
                   p.id AS policy_id, a.leave_type, p.yearly_entitlement, p.negative_limit, p.half_days_allowed,
                   p.longest_run_days, p.months_ahead, p.months_back %s
            FROM leave.accounts a
            JOIN leave.leave_types t ON t.code = a.leave_type
            JOIN employee.people h ON h.id = a.employee_id
            JOIN LATERAL (
                SELECT * FROM leave.policies
                WHERE leave_type = a.leave_type AND valid_from <= :today
                ORDER BY valid_from DESC LIMIT 1) p ON true
            %s
            WHERE a.employee_id = %s
            ORDER BY a.employee_id, t.position, a.leave_type
            """;

    private static final String STORED_COLUMNS = """
            , y.leave_year, y.entitled, y.carried_over, y.adjusted, y.taken, y.pending, y.expired, y.available,
            y.steady_from, y.steady_until
            """;
    private static final String STORED_YEAR = """
            LEFT JOIN leave.account_years y
                ON y.employee_id = a.employee_id AND y.leave_type = a.leave_type AND y.leave_year = :year
            """;

    /** A statement of its own: who waited for the lock must then see what its last holder wrote about the person. */
    private static final String LOCK = """
            SELECT employee_id FROM leave.accounts WHERE employee_id = %s
            ORDER BY employee_id, leave_type FOR UPDATE
            """;

    private static final String ENTRIES = """
            SELECT e.*, r.status
            FROM leave.ledger_entries e
            LEFT JOIN leave.leave_requests r ON r.id = e.request_id
            WHERE %s AND e.leave_year BETWEEN :first AND :last
            ORDER BY e.id
            """;

    private static final String ANY_OF_THESE = "ANY(:ids)";
    /** Apart from the above, for which PostgreSQL plans anew each time: it cannot know how many come. */
    private static final String THIS_ONE = ":id";

    private static final String OF_REQUEST = "(SELECT employee_id FROM leave.leave_requests WHERE id = :id)";

    @Inject
    private Jdbi sql;

    /** The person's accounts; locked until the transaction ends if so wanted. */
    List<Account> accounts(long employeeId, LocalDate today, boolean lock) {
        return accounts(THIS_ONE, query -> query.bind("id", employeeId), today, lock);
    }

    /** The accounts of these people; locked until the transaction ends if so wanted. */
    List<Account> accounts(Collection<Long> employeeIds, LocalDate today, boolean lock) {
        return accounts(ANY_OF_THESE, query -> query.bindArray("ids", Long.class, employeeIds), today, lock);
    }

    /** Locks the accounts of the person who made a request. */
    List<Account> lockAccountsOfRequest(long requestId, LocalDate today) {
        return accounts(OF_REQUEST, query -> query.bind("id", requestId), today, true);
    }

    private List<Account> accounts(String whose, UnaryOperator<Query> bind, LocalDate today, boolean lock) {
        return sql.withHandle(handle -> {
            if (lock) {
                bind.apply(handle.createQuery(LOCK.formatted(whose)))
                        .mapTo(Long.class)
                        .list();
            }
            return bind.apply(handle.createQuery(ACCOUNTS.formatted("", "", whose)))
                    .bind("today", today)
                    .map(LedgerStore::account)
                    .list();
        });
    }

    /** The person's accounts with the stored figures of a leave year. */
    List<StoredFigures> figures(long employeeId, LeaveYear year, LocalDate today) {
        return sql.withHandle(handle -> handle.createQuery(ACCOUNTS.formatted(STORED_COLUMNS, STORED_YEAR, THIS_ONE))
                .bind("id", employeeId)
                .bind("year", year.number())
                .bind("today", today)
                .map(StoredFigures::of)
                .list());
    }

    /** All rows of one account in these leave years, oldest first. */
    List<LedgerEntry> entries(Account account, List<LeaveYear> years) {
        return entries(
                years,
                query -> query.bind("id", account.employeeId()).bind("type", account.leaveType()),
                ENTRIES.formatted("e.employee_id = :id AND e.leave_type = :type"));
    }

    /** All rows of these people in these leave years, oldest first. */
    List<LedgerEntry> entries(Collection<Long> employeeIds, List<LeaveYear> years) {
        return entries(
                years,
                query -> query.bindArray("ids", Long.class, employeeIds),
                ENTRIES.formatted("e.employee_id = ANY(:ids)"));
    }

    /** The same as it was recorded by a moment: no later rows, and requests in the state that they had. */
    List<LedgerEntry> entriesKnownAt(Collection<Long> employeeIds, List<LeaveYear> years, OffsetDateTime moment) {
        return entries(
                years, query -> query.bindArray("ids", Long.class, employeeIds).bind("moment", moment), """
                SELECT e.*, CASE s.action WHEN 'SUBMITTED' THEN 'PENDING' ELSE s.action END AS status
                FROM leave.ledger_entries e
                LEFT JOIN LATERAL (
                    SELECT action FROM leave.request_events
                    WHERE request_id = e.request_id AND recorded_at <= :moment
                    ORDER BY request_version DESC LIMIT 1) s ON true
                WHERE e.employee_id = ANY(:ids) AND e.leave_year BETWEEN :first AND :last
                  AND e.recorded_at <= :moment
                ORDER BY e.id
                """);
    }

    private List<LedgerEntry> entries(List<LeaveYear> years, UnaryOperator<Query> bind, String select) {
        return sql.withHandle(handle -> bind.apply(handle.createQuery(select))
                .bind("first", years.get(0).number())
                .bind("last", years.get(years.size() - 1).number())
                .map(LedgerStore::entry)
                .list());
    }

    /** Appends rows; those that stand there already (a grant made by another node) are left out of the answer. */
    List<Long> append(List<LedgerEntry> entries) {
        return sql.withHandle(handle -> handle.createQuery("""
                        INSERT INTO leave.ledger_entries (employee_id, leave_type, leave_year, kind, amount, day,
                            valid_from, last_valid_day, reverses_id, reduces_id, request_id, run_id, policy_id,
                            actor_id, reason)
                        SELECT employee_id, leave_type, leave_year, kind, amount, day,
                               valid_from, last_valid_day, reverses_id, reduces_id, request_id, run_id, policy_id,
                               actor_id, reason
                        FROM unnest(:employees, :types, :years, :kinds, :amounts, :days, :froms, :lasts, :reverses,
                                    :reduces, :requests, :runs, :policies, :actors, :reasons)
                             WITH ORDINALITY AS row (employee_id, leave_type, leave_year, kind, amount, day,
                                 valid_from, last_valid_day, reverses_id, reduces_id, request_id, run_id, policy_id,
                                 actor_id, reason, position)
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
                .mapTo(Long.class)
                .list());
    }

    /** Opens an account of every leave type for each of these people who lacks one. */
    void openAccounts(Collection<Long> employeeIds) {
        sql.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO leave.accounts (employee_id, leave_type)
                        SELECT id, code FROM unnest(:ids) AS id CROSS JOIN leave.leave_types
                        ON CONFLICT DO NOTHING
                        """)
                .bindArray("ids", Long.class, employeeIds)
                .execute());
    }

    private static Object[] column(List<LedgerEntry> entries, Function<LedgerEntry, ?> value) {
        return entries.stream().map(value).toArray();
    }

    static Account account(ResultSet row, StatementContext context) throws SQLException {
        return new Account(
                row.getInt("position"),
                new Account.Holder(
                        row.getLong("employee_id"),
                        row.getString("department"),
                        row.getObject("joining_date", LocalDate.class),
                        row.getObject("leaving_date", LocalDate.class),
                        row.getObject("manager_id", Long.class)),
                new LeavePolicy(
                        row.getLong("policy_id"),
                        row.getString("leave_type"),
                        row.getBigDecimal("yearly_entitlement"),
                        row.getBigDecimal("negative_limit"),
                        row.getBoolean("half_days_allowed"),
                        row.getInt("longest_run_days"),
                        row.getInt("months_ahead"),
                        row.getInt("months_back")));
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
                row.getObject("recorded_at", OffsetDateTime.class));
    }
}
