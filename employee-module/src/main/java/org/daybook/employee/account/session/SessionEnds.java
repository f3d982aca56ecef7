package org.daybook.employee.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Ends sessions; what ends is revoked in the same statement, so that no node accepts its access tokens for long. */
@ApplicationScoped
public class SessionEnds {

    @Inject
    private Jdbi sql;

    /**
     * Ends one session.
     *
     * @return whose it was; empty if it was over already
     */
    public Optional<Long> one(long sessionId, EndReason reason) {
        return sql.withHandle(handle -> handle.createQuery("""
                        WITH ended AS (
                            UPDATE employee.sessions SET ended_at = clock_timestamp(), end_reason = :reason
                            WHERE id = :id AND ended_at IS NULL
                            RETURNING id, employee_id)
                        INSERT INTO employee.revocations (employee_id, session_id)
                        SELECT employee_id, id FROM ended
                        RETURNING employee_id
                        """)
                .bind("id", sessionId)
                .bind("reason", reason.name())
                .mapTo(Long.class)
                .findOne());
    }

    /**
     * Ends one session of this person.
     *
     * @return false if it was over or is not theirs
     */
    public boolean own(long employeeId, long sessionId) {
        return sql.withHandle(handle -> handle.createUpdate("""
                        WITH ended AS (
                            UPDATE employee.sessions SET ended_at = clock_timestamp(), end_reason = 'SIGNED_OUT'
                            WHERE id = :id AND employee_id = :employee AND ended_at IS NULL
                            RETURNING id, employee_id)
                        INSERT INTO employee.revocations (employee_id, session_id)
                        SELECT employee_id, id FROM ended
                        """)
                        .bind("id", sessionId)
                        .bind("employee", employeeId)
                        .execute())
                == 1;
    }

    /**
     * Ends all sessions of a person, but for one.
     *
     * @param keptSessionId null for none
     */
    public void allBut(long employeeId, Long keptSessionId, EndReason reason) {
        if (keptSessionId == null) {
            all(employeeId, reason);
            return;
        }
        sql.useHandle(handle -> handle.createUpdate("""
                        WITH ended AS (
                            UPDATE employee.sessions SET ended_at = clock_timestamp(), end_reason = :reason
                            WHERE employee_id = :employee AND id <> :kept AND ended_at IS NULL
                            RETURNING id, employee_id)
                        INSERT INTO employee.revocations (employee_id, session_id)
                        SELECT employee_id, id FROM ended
                        """)
                .bind("employee", employeeId)
                .bind("kept", keptSessionId)
                .bind("reason", reason.name())
                .execute());
    }

    /** Ends all sessions of a person, and refuses any token that was made for the person so far. */
    public void all(long employeeId, EndReason reason) {
        sql.useHandle(handle -> handle.createUpdate("""
                        UPDATE employee.sessions SET ended_at = clock_timestamp(), end_reason = :reason
                        WHERE employee_id = :employee AND ended_at IS NULL
                        """)
                .bind("employee", employeeId)
                .bind("reason", reason.name())
                .execute());
        revokeTokens(employeeId);
    }

    /** Has the person's access tokens made anew; the sessions go on. */
    public void revokeTokens(long employeeId) {
        sql.useHandle(handle -> handle.createUpdate("INSERT INTO employee.revocations (employee_id) VALUES (:employee)")
                .bind("employee", employeeId)
                .execute());
    }

    /**
     * Ends the sessions of people whose last day has come.
     *
     * @return how many sessions
     */
    public int ofLeavers(LocalDate today) {
        return sql.withHandle(
                handle -> handle.createUpdate("""
                        WITH ended AS (
                            UPDATE employee.sessions s SET ended_at = clock_timestamp(), end_reason = 'LEFT'
                            FROM employee.employees e
                            WHERE e.id = s.employee_id AND e.leaving_date <= :today AND s.ended_at IS NULL
                            RETURNING s.employee_id)
                        INSERT INTO employee.revocations (employee_id)
                        SELECT DISTINCT employee_id FROM ended
                        """).bind("today", today).execute());
    }
}
