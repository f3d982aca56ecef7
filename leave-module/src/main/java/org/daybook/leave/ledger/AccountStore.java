package org.daybook.leave.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.policy.LeaveYear;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Accounts with the rules in force, for one person or for many: to read, or to lock before anything is written. */
@ApplicationScoped
class AccountStore {

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
                    .map(AccountStore::account)
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
}
