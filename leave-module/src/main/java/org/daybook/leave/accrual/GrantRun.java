package org.daybook.leave.accrual;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.daybook.leave.ledger.Ledger;
import org.daybook.leave.policy.LeaveYear;
import org.daybook.platform.audit.AuditEvent;
import org.daybook.platform.audit.AuditTrail;
import org.jdbi.v3.core.Jdbi;

/** The steps of granting a leave year to everybody, each in a transaction of its own, so that a run can be resumed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class GrantRun {

    private static final int SLICE = 1000;

    @Inject
    private Ledger ledger;

    @Inject
    private AuditTrail trail;

    @Inject
    private Jdbi sql;

    /**
     * A stretch of people by id.
     *
     * @param last id of the last person looked at; null if there are no more people
     * @param lacking those who lack an account or a grant
     */
    public record Slice(Long last, List<Long> lacking) {}

    /** Looks at the next people after an id: bounded work, however many people there are. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Slice look(LeaveYear year, long after) {
        return sql.withHandle(handle -> handle.createQuery("""
                        WITH slice AS (
                            SELECT id, joining_date, leaving_date FROM employee.people
                            WHERE id > :after ORDER BY id LIMIT :most)
                        SELECT max(s.id) AS last,
                               array_agg(s.id ORDER BY s.id) FILTER (
                                   WHERE s.joining_date <= :yearEnd
                                     AND (s.leaving_date IS NULL OR s.leaving_date >= :yearStart)
                                     AND EXISTS (
                                         SELECT FROM leave.leave_types t
                                         JOIN leave.policies p ON p.leave_type = t.code AND p.yearly_entitlement > 0
                                         WHERE NOT EXISTS (
                                             SELECT FROM leave.ledger_entries e
                                             WHERE e.employee_id = s.id AND e.leave_year = :year
                                               AND e.leave_type = t.code AND e.kind = 'GRANT'))) AS lacking
                        FROM slice s
                        """)
                .bind("after", after)
                .bind("yearStart", year.firstDay())
                .bind("yearEnd", year.lastDay())
                .bind("year", year.number())
                .bind("most", SLICE)
                .map((row, context) -> new Slice(row.getObject("last", Long.class), ids(row.getArray("lacking"))))
                .one());
    }

    /** Starts the record of a run; the audit trail hears of it before the first grant, and of no single one. */
    public long open(LeaveYear year) {
        long id = sql.withHandle(
                handle -> handle.createQuery("INSERT INTO leave.accrual_runs (leave_year) VALUES (:year) RETURNING id")
                        .bind("year", year.number())
                        .mapTo(Long.class)
                        .one());
        trail.record(
                AuditEvent.added("leave-year.granted", "accrual-run", id, null, Map.of("leaveYear", year.number())));
        return id;
    }

    /** Grants to these people what they lack. */
    public void grant(long runId, LeaveYear year, List<Long> people) {
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
    }

    /** Ends the record of a run. */
    public void close(long runId) {
        sql.useHandle(handle -> handle.createUpdate(
                        "UPDATE leave.accrual_runs SET finished_at = clock_timestamp() WHERE id = :run")
                .bind("run", runId)
                .execute());
    }

    private static List<Long> ids(Array column) throws SQLException {
        return column == null ? List.of() : List.of((Long[]) column.getArray());
    }
}
