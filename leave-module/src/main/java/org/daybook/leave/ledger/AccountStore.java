package org.daybook.leave.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.daybook.leave.policy.PolicyRow;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Accounts with the rules in force, for one person or for many: to read, or to lock before anything is written. */
@ApplicationScoped
class AccountStore {

    /** Accounts, a row for each policy that they may come under; to be filled in: more columns, which patterns, more joins, whose. */
    private static final String ACCOUNTS = """
            SELECT a.employee_id, a.next_due, a.known_policy, a.opened_year, greatest(p.valid_from, p.entered_on) AS counts_from,
                   (SELECT max(leave_year) FROM leave.account_years
                    WHERE employee_id = a.employee_id AND leave_type = a.leave_type) AS last_year,
                   t.position, h.department, h.joining_date, h.leaving_date, h.manager_id,
                   p.id AS policy_id, w.work_from, w.work_days, g.gap_first, g.gap_last, %s %s
            FROM leave.accounts a
            JOIN leave.leave_types t ON t.code = a.leave_type
            JOIN employee.people h ON h.id = a.employee_id
            JOIN leave.policies p ON p.leave_type = a.leave_type AND (p.group_kind = 'EVERYONE'
                OR (p.group_kind = 'DEPARTMENT' AND p.group_value = h.department)
                OR (p.group_kind = 'LOCATION' AND p.group_value = h.location)
                OR (p.group_kind = 'PERSON' AND p.group_value = h.id::text))
            LEFT JOIN LATERAL (
                SELECT array_agg(d.valid_from ORDER BY d.valid_from) AS work_from,
                       array_agg(k.days_per_week ORDER BY d.valid_from) AS work_days
                FROM (SELECT DISTINCT ON (valid_from) valid_from, pattern_id FROM leave.work_pattern_assignments
                      WHERE employee_id = a.employee_id %s ORDER BY valid_from, id DESC) d
                JOIN leave.work_patterns k ON k.id = d.pattern_id) w ON true
            LEFT JOIN LATERAL (
                SELECT array_agg(first_day ORDER BY first_day) AS gap_first,
                       array_agg(last_day ORDER BY first_day) AS gap_last
                FROM leave.employment_gaps WHERE employee_id = a.employee_id) g ON true
            %s
            WHERE a.employee_id = %s
            ORDER BY a.employee_id, t.position, a.leave_type, p.id
            """;

    private static final String STORED_COLUMNS = """
            , y.leave_year, y.entitled, y.carried_over, y.adjusted, y.taken, y.pending, y.expired, y.available,
            y.steady_from, y.steady_until
            """;
    /** The leave year with a number, or the one that a day lies in, whenever it begins. */
    private static final String STORED_YEAR = """
            LEFT JOIN leave.account_years y
                ON y.employee_id = a.employee_id AND y.leave_type = a.leave_type AND y.leave_year = coalesce(:number,
                    extract(year FROM :day::date)::integer - CASE
                        WHEN (extract(month FROM :day::date), extract(day FROM :day::date))
                            < (p.year_start_month, p.year_start_day) THEN 1 ELSE 0 END)
            """;

    /** A statement of its own: who waited for the lock must then see what its last holder wrote about the person. */
    private static final String LOCK = """
            SELECT employee_id FROM leave.accounts WHERE employee_id = %s
            ORDER BY employee_id, leave_type FOR UPDATE
            """;

    private static final String ANY_OF_THESE = "ANY(:ids)";
    /** Apart from the above, for which PostgreSQL plans anew each time: it cannot know how many come. */
    private static final String THIS_ONE = ":id";

    private static final String KNOWN_POLICIES = " AND (p.created_at <= :moment OR p.valid_from <= date '1900-01-01')";
    private static final String KNOWN_PATTERNS = "AND recorded_at <= :moment";

    private static final String OF_REQUEST = "(SELECT employee_id FROM leave.leave_requests WHERE id = :id)";

    @Inject
    private Jdbi sql;

    /** The person's accounts; locked until the transaction ends if so wanted. */
    List<Account> accounts(long employeeId, LocalDate today, boolean lock) {
        return accounts(THIS_ONE, query -> query.bind("id", employeeId), today, lock);
    }

    /**
     * The person's accounts with the patterns and under the policies that had been entered by a moment, or were there from
     * the beginning.
     */
    List<Account> accountsKnownAt(long employeeId, OffsetDateTime moment, LocalDate today) {
        return sql.withHandle(handle -> read(
                handle.createQuery(ACCOUNTS.formatted(
                                PolicyRow.COLUMNS, "", KNOWN_PATTERNS, "", THIS_ONE + KNOWN_POLICIES))
                        .bind("id", employeeId)
                        .bind("moment", moment),
                new AccountRows(today)));
    }

    /** The accounts of these people, only to read. */
    List<Account> accounts(Collection<Long> employeeIds, LocalDate today) {
        return accounts(ANY_OF_THESE, query -> query.bindArray("ids", Long.class, employeeIds), today, false);
    }

    /** The accounts of these people under the policies up to one, locked until the transaction ends. */
    List<Account> lockAccounts(Collection<Long> employeeIds, LocalDate today, long lastPolicy) {
        return accounts(
                ANY_OF_THESE,
                query -> query.bindArray("ids", Long.class, employeeIds),
                new AccountRows(today, lastPolicy),
                true);
    }

    /** Locks the accounts of the person who made a request. */
    List<Account> lockAccountsOfRequest(long requestId, LocalDate today) {
        return accounts(OF_REQUEST, query -> query.bind("id", requestId), today, true);
    }

    private List<Account> accounts(String whose, UnaryOperator<Query> bind, LocalDate today, boolean lock) {
        return accounts(whose, bind, new AccountRows(today), lock);
    }

    private List<Account> accounts(String whose, UnaryOperator<Query> bind, AccountRows rows, boolean lock) {
        return sql.withHandle(handle -> {
            if (lock) {
                bind.apply(handle.createQuery(LOCK.formatted(whose)))
                        .mapTo(Long.class)
                        .list();
            }
            return read(bind.apply(handle.createQuery(ACCOUNTS.formatted(PolicyRow.COLUMNS, "", "", "", whose))), rows);
        });
    }

    private static List<Account> read(Query query, AccountRows rows) {
        query.map((row, context) -> added(rows, row, false)).list();
        return rows.accounts();
    }

    /**
     * The person's accounts with the stored figures of a leave year.
     *
     * @param number of the leave year; null for the one that the day lies in
     */
    List<StoredFigures> figures(long employeeId, Integer number, LocalDate day, LocalDate today) {
        return sql.withHandle(handle -> {
            AccountRows rows = new AccountRows(today);
            handle.createQuery(ACCOUNTS.formatted(PolicyRow.COLUMNS, STORED_COLUMNS, "", STORED_YEAR, THIS_ONE))
                    .bind("id", employeeId)
                    .bind("number", number)
                    .bind("day", day)
                    .map((row, context) -> added(rows, row, true))
                    .list();
            return rows.figures();
        });
    }

    private static AccountRows added(AccountRows rows, ResultSet row, boolean withFigures) throws SQLException {
        rows.add(row, withFigures);
        return rows;
    }

    /**
     * Opens an account of every leave type for each of these people who lacks one.
     *
     * @param lastPolicy later policies are news to them
     */
    void openAccounts(Collection<Long> employeeIds, long lastPolicy) {
        sql.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO leave.accounts (employee_id, leave_type, known_policy)
                        SELECT id, code, (SELECT coalesce(max(p.id), 0) FROM leave.policies p
                                             WHERE p.leave_type = code AND p.id <= :lastPolicy)
                        FROM unnest(:ids) AS id CROSS JOIN leave.leave_types
                        ON CONFLICT DO NOTHING
                        """)
                .bindArray("ids", Long.class, employeeIds)
                .bind("lastPolicy", lastPolicy)
                .execute());
    }
}
