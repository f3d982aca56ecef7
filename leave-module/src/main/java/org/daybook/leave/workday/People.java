package org.daybook.leave.workday;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.daybook.platform.RuleViolation;
import org.jdbi.v3.core.Jdbi;

/** Who is there. */
@ApplicationScoped
class People {

    @Inject
    private Jdbi sql;

    /** @throws RuleViolation {@code not-found} if there is no such person */
    void requireOne(long employeeId) {
        boolean known = sql.withHandle(handle -> handle.createQuery("SELECT FROM employee.people WHERE id = :id")
                .bind("id", employeeId)
                .map((row, context) -> true)
                .findOne()
                .isPresent());
        if (!known) {
            throw RuleViolation.notFound("employee", employeeId);
        }
    }
}
