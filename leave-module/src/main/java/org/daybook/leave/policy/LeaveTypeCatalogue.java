package org.daybook.leave.policy;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.daybook.leave.LeaveTypeView;
import org.daybook.leave.LeaveTypes;
import org.jdbi.v3.core.Jdbi;

/** The one implementation of {@link LeaveTypes}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LeaveTypeCatalogue implements LeaveTypes {

    @Inject
    private Jdbi sql;

    @Inject
    private ConfidentialTypes confidential;

    @Inject
    private Clock clock;

    @Override
    public List<LeaveTypeView> all() {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT DISTINCT ON (t.position, t.code)
                               t.code, t.name, p.yearly_entitlement, p.half_days_allowed, p.longest_run_days,
                               t.visible_to_managers
                        FROM leave.leave_types t
                        JOIN leave.policies p ON p.leave_type = t.code AND p.valid_from <= :today
                             AND p.group_kind = 'EVERYONE'
                        ORDER BY t.position, t.code, p.valid_from DESC
                        """)
                .bind("today", LocalDate.now(clock))
                .map((row, context) -> {
                    BigDecimal entitlement = row.getBigDecimal("yearly_entitlement");
                    return new LeaveTypeView(
                            row.getString("code"),
                            row.getString("name"),
                            entitlement == null,
                            entitlement,
                            row.getBoolean("half_days_allowed"),
                            row.getInt("longest_run_days"),
                            row.getBoolean("visible_to_managers"));
                })
                .list());
    }

    @Override
    public Set<String> confidential() {
        return confidential.codes();
    }
}
