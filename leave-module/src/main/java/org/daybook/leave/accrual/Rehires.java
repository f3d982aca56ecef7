package org.daybook.leave.accrual;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import org.jdbi.v3.core.Jdbi;

/**
 * Remembers last days of employment. When one is cleared that is over, the person comes back today, and what lies between
 * was no employment.
 */
@ApplicationScoped
class Rehires {

    @Inject
    private Jdbi sql;

    @Inject
    private Clock clock;

    /** @param leavingDate null when there is none any more */
    void remember(long employeeId, LocalDate leavingDate) {
        if (leavingDate == null) {
            comeBack(employeeId, LocalDate.now(clock));
        } else {
            leave(employeeId, leavingDate);
        }
    }

    /** The last days of those among new people who came with one. */
    void rememberLeavers(Collection<Long> employeeIds) {
        sql.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO leave.last_days (employee_id, leaving_date)
                        SELECT id, leaving_date FROM employee.people
                        WHERE id = ANY(:ids) AND leaving_date IS NOT NULL
                        ON CONFLICT (employee_id) DO UPDATE SET leaving_date = excluded.leaving_date
                        """)
                .bindArray("ids", Long.class, employeeIds)
                .execute());
    }

    private void leave(long employeeId, LocalDate leavingDate) {
        sql.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO leave.last_days (employee_id, leaving_date) VALUES (:employee, :day)
                        ON CONFLICT (employee_id) DO UPDATE SET leaving_date = excluded.leaving_date
                        """)
                .bind("employee", employeeId)
                .bind("day", leavingDate)
                .execute());
    }

    private void comeBack(long employeeId, LocalDate today) {
        sql.useHandle(handle -> handle.createUpdate("""
                        WITH gone AS (DELETE FROM leave.last_days WHERE employee_id = :employee RETURNING leaving_date)
                        INSERT INTO leave.employment_gaps (employee_id, first_day, last_day)
                        SELECT :employee, leaving_date + 1, :today::date - 1 FROM gone WHERE leaving_date < :today::date - 1
                        ON CONFLICT (employee_id, first_day) DO UPDATE SET last_day = excluded.last_day
                        """)
                .bind("employee", employeeId)
                .bind("today", today)
                .execute());
    }
}
