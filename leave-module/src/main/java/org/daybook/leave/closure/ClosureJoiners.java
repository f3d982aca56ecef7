package org.daybook.leave.closure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** People who joined after a closure of their group was entered, and wait to be booked like the others. */
@ApplicationScoped
class ClosureJoiners {

    @Inject
    private Jdbi sql;

    /** Notes these people for all closures of their groups that are not over when they join. */
    void note(List<Long> employeeIds, LocalDate today) {
        sql.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO leave.closure_joiners (closure_id, employee_id)
                        SELECT c.id, p.id FROM leave.closures c JOIN employee.people p ON p.id = ANY(:employees)
                        WHERE c.state IN ('BOOKING', 'BOOKED') AND c.end_date >= greatest(p.joining_date, :today)
                          AND (c.group_kind = 'EVERYONE'
                               OR (c.group_kind = 'DEPARTMENT' AND c.group_value = p.department)
                               OR (c.group_kind = 'LOCATION' AND c.group_value = p.location))
                        ON CONFLICT DO NOTHING
                        """)
                .bindArray("employees", Long.class, employeeIds)
                .bind("today", today)
                .execute());
    }

    /** Some of those who wait for a closure; they do not wait any more. */
    List<Long> take(long closureId, int most) {
        return sql.withHandle(handle -> handle.createQuery("""
                        DELETE FROM leave.closure_joiners
                        WHERE closure_id = :closure AND employee_id IN (
                            SELECT employee_id FROM leave.closure_joiners WHERE closure_id = :closure
                            ORDER BY employee_id LIMIT :most)
                        RETURNING employee_id
                        """)
                .bind("closure", closureId)
                .bind("most", most)
                .mapTo(Long.class)
                .list());
    }
}
