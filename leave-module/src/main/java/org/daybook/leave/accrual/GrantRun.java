package org.daybook.leave.accrual;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.daybook.leave.ledger.Ledger;
import org.daybook.leave.policy.LeaveYear;
import org.jdbi.v3.core.Jdbi;

/** The steps of granting a leave year to everybody, each in a transaction of its own, so that a run can be resumed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class GrantRun {

    private static final int BATCH = 500;

    @Inject
    private Ledger ledger;

    @Inject
    private Jdbi sql;

    /** Whether somebody employed in the leave year lacks an account or a grant of it. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isDue(LeaveYear year) {
        return !lacking(year, 0, 1).isEmpty();
    }

    /** Starts the record of a run. */
    public long open(LeaveYear year) {
        return sql.withHandle(
                handle -> handle.createQuery("INSERT INTO leave.accrual_runs (leave_year) VALUES (:year) RETURNING id")
                        .bind("year", year.number())
                        .mapTo(Long.class)
                        .one());
    }

    /**
     * Grants to the next people by id who lack something.
     *
     * @param after id of the last person of the batch before, 0 at first
     * @return id of the last person of this batch, or null when nobody is left
     */
    public Long grantBatch(long runId, LeaveYear year, long after) {
        List<Long> people = lacking(year, after, BATCH);
        if (people.isEmpty()) {
            return null;
        }
        ledger.openAccounts(people);
        var accounts = ledger.lockAccounts(people);
        int grants = ledger.grant(accounts, year, runId);
        sql.useHandle(handle -> handle.createUpdate("""
                        UPDATE leave.accrual_runs SET accounts = accounts + :accounts, grants = grants + :grants
                        WHERE id = :run
                        """)
                .bind("accounts", accounts.size())
                .bind("grants", grants)
                .bind("run", runId)
                .execute());
        return people.get(people.size() - 1);
    }

    /** Ends the record of a run. */
    public void close(long runId) {
        sql.useHandle(handle -> handle.createUpdate(
                        "UPDATE leave.accrual_runs SET finished_at = clock_timestamp() WHERE id = :run")
                .bind("run", runId)
                .execute());
    }

    private List<Long> lacking(LeaveYear year, long after, int most) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT p.id
                        FROM employee.people p
                        WHERE p.id > :after AND p.joining_date <= :last
                          AND (p.leaving_date IS NULL OR p.leaving_date >= :first)
                          AND EXISTS (
                            SELECT FROM leave.leave_types t
                            WHERE NOT EXISTS (SELECT FROM leave.account_years y
                                WHERE y.employee_id = p.id AND y.leave_type = t.code AND y.leave_year = :year)
                               OR (EXISTS (SELECT FROM leave.policies o
                                      WHERE o.leave_type = t.code AND o.yearly_entitlement > 0)
                                   AND NOT EXISTS (SELECT FROM leave.ledger_entries e
                                      WHERE e.employee_id = p.id AND e.leave_year = :year
                                        AND e.leave_type = t.code AND e.kind = 'GRANT')))
                        ORDER BY p.id
                        LIMIT :most
                        """)
                .bind("after", after)
                .bind("first", year.firstDay())
                .bind("last", year.lastDay())
                .bind("year", year.number())
                .bind("most", most)
                .mapTo(Long.class)
                .list());
    }
}
