package org.daybook.leave.privacy;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.daybook.employee.EmployeeErased;
import org.jdbi.v3.core.Jdbi;

/**
 * Erases what was written about an erased person's leave, and its documents, in the transaction of the erasure. Dates, types and figures
 * stay: they are about nobody any more, and the company's balances rest on them.
 */
@Stateless
public class ErasureObserver {

    private static final List<String> ERASURES = List.of("""
            UPDATE leave.leave_requests SET reason = NULL
            WHERE employee_id = :employee AND reason IS NOT NULL
            """, """
            UPDATE leave.request_events SET comment = NULL
            WHERE comment IS NOT NULL
              AND request_id IN (SELECT id FROM leave.leave_requests WHERE employee_id = :employee)
            """, """
            UPDATE leave.amendments SET reason = NULL, comment = NULL
            WHERE (reason IS NOT NULL OR comment IS NOT NULL)
              AND request_id IN (SELECT id FROM leave.leave_requests WHERE employee_id = :employee)
            """, """
            UPDATE leave.ledger_entries SET reason = 'Erased'
            WHERE employee_id = :employee AND reason IS NOT NULL AND reason <> 'Erased'
            """, """
            DELETE FROM leave.documents WHERE employee_id = :employee
            """);

    @Inject
    private Jdbi sql;

    public void on(@Observes EmployeeErased erased) {
        sql.useHandle(handle -> ERASURES.forEach(erasure -> handle.createUpdate(erasure)
                .bind("employee", erased.employeeId())
                .execute()));
    }
}
