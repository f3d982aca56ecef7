package org.daybook.leave.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.daybook.leave.policy.LeavePolicy;
import org.daybook.leave.policy.PolicyRow;
import org.jdbi.v3.core.Jdbi;

/** Policies by which something was posted to people who are no more in the group that they are for. */
@ApplicationScoped
class FormerPolicies {

    @Inject
    private Jdbi sql;

    /** Those with these ids. */
    List<LeavePolicy> all(Collection<Long> ids) {
        return sql.withHandle(handle -> handle.createQuery("SELECT p.id AS policy_id, " + PolicyRow.COLUMNS
                        + " FROM leave.policies p WHERE p.id = ANY(:ids)")
                .bindArray("ids", Long.class, ids)
                .map((row, context) -> PolicyRow.read(row, "policy_id"))
                .list());
    }
}
