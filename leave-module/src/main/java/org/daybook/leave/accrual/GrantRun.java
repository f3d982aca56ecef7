package org.daybook.leave.accrual;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daybook.leave.AccrualRunView.Line;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.ledger.Ledger;
import org.daybook.leave.ledger.LedgerEntry;
import org.daybook.leave.ledger.RunAccounts;
import org.daybook.platform.audit.AuditEvent;
import org.daybook.platform.audit.AuditTrail;
import org.jdbi.v3.core.Jdbi;

/** The steps of posting what is due to everybody, each in a transaction of its own, so that a run can be resumed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class GrantRun {

    private static final int SLICE = 1000;

    private static final String KNOW_POLICIES = """
            UPDATE leave.accounts a SET known_policy = n.id
            FROM (SELECT leave_type, max(id) AS id FROM leave.policies
                  WHERE entered_on <= :today AND id <= :lastPolicy GROUP BY leave_type) n
            WHERE a.employee_id = ANY(:people) AND n.leave_type = a.leave_type AND a.known_policy < n.id
            """;

    /** Runs of a day that ended early, and after which none went through. */
    private static final String LEFT_OPEN = """
            FROM leave.accrual_runs c WHERE c.due_by = :today AND c.finished_at IS NULL AND c.id > coalesce(
                (SELECT max(f.id) FROM leave.accrual_runs f WHERE f.finished_at IS NOT NULL), 0)
            """;

    private static final String OPEN = """
            INSERT INTO leave.accrual_runs (leave_year, due_by, actor_id, policies_up_to)
            VALUES (:year, :today, :actor, coalesce(
                (SELECT min(c.policies_up_to) %s), (SELECT max(id) FROM leave.policies), 0))
            RETURNING id
            """.formatted(LEFT_OPEN);

    @Inject
    private Ledger ledger;

    @Inject
    private RunAccounts runAccounts;

    @Inject
    private AuditTrail trail;

    @Inject
    private Jdbi sql;

    @Resource
    private SessionContext context;

    /**
     * A stretch of people by id.
     *
     * @param last id of the last person looked at; null if there are no more people
     * @param lacking those who lack an account, or in one of whose accounts something is due
     */
    public record Slice(Long last, List<Long> lacking) {}

    /** Looks at the next people after an id: bounded work, however many people there are. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Slice look(LocalDate today, long after) {
        return sql.withHandle(handle -> handle.createQuery("""
                        WITH slice AS (SELECT id FROM employee.people WHERE id > :after ORDER BY id LIMIT :most),
                        types AS (SELECT count(DISTINCT leave_type) AS number FROM leave.policies),
                        newest AS (
                            SELECT leave_type, max(id) AS id FROM leave.policies
                            WHERE entered_on <= :today GROUP BY leave_type)
                        SELECT max(s.id) AS last,
                               array_agg(s.id ORDER BY s.id) FILTER (WHERE a.due OR a.number < t.number) AS lacking
                        FROM slice s CROSS JOIN types t
                        CROSS JOIN LATERAL (
                            SELECT count(*) AS number,
                                   coalesce(bool_or(c.next_due IS NULL OR c.next_due <= :today
                                       OR c.known_policy < n.id), false) AS due
                            FROM leave.accounts c LEFT JOIN newest n USING (leave_type)
                            WHERE c.employee_id = s.id) a
                        """)
                .bind("after", after)
                .bind("today", today)
                .bind("most", SLICE)
                .map((row, context) -> new Slice(row.getObject("last", Long.class), ids(row.getArray("lacking"))))
                .one());
    }

    /** How many leave types there are. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long leaveTypes() {
        return sql.withHandle(handle -> handle.createQuery("SELECT count(*) FROM leave.leave_types")
                .mapTo(Long.class)
                .one());
    }

    /** Whether a run of a day has not come to its end: it goes on somewhere, or its node has died. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isLeftOpen(LocalDate today) {
        return sql.withHandle(handle -> handle.createQuery("SELECT EXISTS (SELECT %s)".formatted(LEFT_OPEN))
                .bind("today", today)
                .mapTo(Boolean.class)
                .one());
    }

    /**
     * Starts the record of a run; the audit trail hears of it before the first row, and of no single one. A run that goes
     * on where another of the day was cut off has that one's policies.
     */
    public long open(LocalDate today, Long actorId) {
        long id = sql.withHandle(handle -> handle.createQuery(OPEN)
                .bind("year", today.getYear())
                .bind("today", today)
                .bind("actor", actorId)
                .mapTo(Long.class)
                .one());
        trail.record(AuditEvent.added("accrual.run", "accrual-run", id, null, Map.of("dueBy", today)));
        return id;
    }

    /** Posts to these people what is due. */
    public void post(long runId, LocalDate today, List<Long> people) {
        long lastPolicy = sql.withHandle(
                handle -> handle.createQuery("SELECT policies_up_to FROM leave.accrual_runs WHERE id = :run")
                        .bind("run", runId)
                        .mapTo(Long.class)
                        .one());
        List<Account> accounts = runAccounts.lock(people, today, lastPolicy);
        List<Account> due =
                accounts.stream().filter(account -> account.isToSettle(today)).toList();
        List<LedgerEntry> rows = ledger.settle(due, runId);
        sql.useHandle(handle -> handle.createUpdate(KNOW_POLICIES)
                .bindArray("people", Long.class, people)
                .bind("today", today)
                .bind("lastPolicy", lastPolicy)
                .execute());
        sql.useHandle(handle -> handle.createUpdate("""
                        UPDATE leave.accrual_runs SET accounts = accounts + :accounts, grants = grants + :grants,
                            rows_posted = rows_posted + :rows, skipped = skipped + :skipped
                        WHERE id = :run
                        """)
                .bind("accounts", accounts.size())
                .bind("grants", RunLines.of(rows).number("GRANT"))
                .bind("rows", rows.size())
                .bind("skipped", accounts.size() - due.size())
                .bind("run", runId)
                .execute());
        RunLines.of(rows).store(sql, runId);
    }

    /** Notes that nothing could be posted to a person. */
    public void leaveOut(long runId, long employeeId) {
        sql.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO leave.accrual_run_failures (run_id, employee_id) VALUES (:run, :employee)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("run", runId)
                .bind("employee", employeeId)
                .execute());
    }

    /** What {@link #post} would post. Accounts that it would open are opened, and rolled back. */
    public List<Line> preview(LocalDate today, List<Long> people) {
        ledger.openAccounts(people);
        List<Account> due = ledger.accounts(people).stream()
                .filter(account -> account.isToSettle(today))
                .toList();
        List<Line> lines = RunLines.of(ledger.whatIsDue(due)).lines();
        context.setRollbackOnly();
        return lines;
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
