package org.daybook.employee.postbox;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.daybook.employee.EmployeeErased;
import org.jdbi.v3.core.Jdbi;

/** Deletes what an erased person chose and every mail to them: mail servers' replies have addresses in them. */
@Stateless
public class PostboxErasure {

    @Inject
    private Jdbi sql;

    public void on(@Observes EmployeeErased erased) {
        sql.useHandle(handle -> {
            handle.createUpdate("DELETE FROM employee.outbox WHERE recipient_id = :employee")
                    .bind("employee", erased.employeeId())
                    .execute();
            handle.createUpdate("DELETE FROM employee.mail_choices WHERE employee_id = :employee")
                    .bind("employee", erased.employeeId())
                    .execute();
        });
    }
}
