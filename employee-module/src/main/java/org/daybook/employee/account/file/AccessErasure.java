package org.daybook.employee.account.file;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.daybook.employee.EmployeeErased;
import org.daybook.employee.account.session.SessionEnds;
import org.jdbi.v3.core.Jdbi;

/**
 * Deletes every way in of an erased person, in the transaction of the erasure: nothing rests on these rows. Access tokens
 * that are still about are refused.
 */
@Stateless
public class AccessErasure {

    private static final List<String> TABLES =
            List.of("account_links", "known_devices", "identity_links", "sessions", "accounts");

    @Inject
    private Jdbi sql;

    @Inject
    private SessionEnds ends;

    public void on(@Observes EmployeeErased erased) {
        ends.revokeTokens(erased.employeeId());
        sql.useHandle(handle -> TABLES.forEach(
                table -> handle.createUpdate("DELETE FROM employee." + table + " WHERE employee_id = :employee")
                        .bind("employee", erased.employeeId())
                        .execute()));
    }
}
