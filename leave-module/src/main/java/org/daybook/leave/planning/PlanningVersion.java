package org.daybook.leave.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/** One number for all rules of planning. Whoever changes one raises it, so that no node goes on with those it kept. */
@ApplicationScoped
class PlanningVersion {

    @Inject
    private Jdbi sql;

    /** In the transaction of the change; the row is locked, so that versions follow the order of commits. */
    void raise() {
        sql.useHandle(handle -> handle.execute("UPDATE leave.planning_version SET version = version + 1"));
    }

    long current() {
        return sql.withHandle(handle -> handle.createQuery("SELECT version FROM leave.planning_version")
                .mapTo(Long.class)
                .one());
    }
}
