package org.daybook.employee.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Who is shut out, and who can be the first to come in. */
@ApplicationScoped
class AccountStore {

    @Inject
    private Jdbi sql;

    /** @return false if the account was disabled already */
    boolean disable(long employeeId, long actorId) {
        return sql.withHandle(handle -> handle.createUpdate("""
                        INSERT INTO employee.accounts AS a (employee_id, disabled_at, disabled_by)
                        VALUES (:employee, clock_timestamp(), :actor)
                        ON CONFLICT (employee_id) DO UPDATE SET
                            disabled_at = excluded.disabled_at, disabled_by = excluded.disabled_by
                        WHERE a.disabled_at IS NULL
                        """)
                        .bind("employee", employeeId)
                        .bind("actor", actorId)
                        .execute())
                == 1;
    }

    /** @return false if the account was not disabled */
    boolean enable(long employeeId) {
        return sql.withHandle(handle ->
                        handle.createUpdate("""
                        UPDATE employee.accounts SET disabled_at = NULL, disabled_by = NULL
                        WHERE employee_id = :employee AND disabled_at IS NOT NULL
                        """).bind("employee", employeeId).execute())
                == 1;
    }

    boolean hasIdentity(long employeeId) {
        return sql.withHandle(handle -> handle.createQuery(
                        "SELECT EXISTS (SELECT FROM employee.identity_links WHERE employee_id = :employee)")
                .bind("employee", employeeId)
                .mapTo(Boolean.class)
                .one());
    }

    /** The administrator who was added first, as long as nobody can sign in. */
    Optional<Long> firstAdministrator() {
        return sql.withHandle(
                handle -> handle.createQuery("""
                        SELECT id FROM employee.employees
                        WHERE 'ADMIN' = ANY (string_to_array(roles, ','))
                          AND NOT EXISTS (SELECT FROM employee.accounts WHERE password_hash IS NOT NULL)
                          AND NOT EXISTS (SELECT FROM employee.identity_links)
                        ORDER BY id LIMIT 1
                        """).mapTo(Long.class).findOne());
    }
}
