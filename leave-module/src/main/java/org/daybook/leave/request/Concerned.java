package org.daybook.leave.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.PolicyGroup;
import org.daybook.leave.RuleChange;
import org.jdbi.v3.core.Jdbi;

/** Whom a change of rules may concern, by id. */
@ApplicationScoped
class Concerned {

    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    @Inject
    private Jdbi sql;

    @Inject
    private Clock clock;

    List<Long> by(RuleChange change, long after, int limit) {
        if (change.policy() != null) {
            PolicyGroup group = change.policy().group();
            return group == null || group.kind() == null ? List.of() : inGroup(group, after, limit);
        }
        if (change.pattern() != null) {
            return one(change.pattern().employeeId(), after);
        }
        if (change.workplace() != null) {
            return one(change.workplace().employeeId(), after);
        }
        if (change.holiday() != null) {
            LocalDate day = change.holiday().day();
            return withLeave(day, day, "", after, limit);
        }
        return withLeave(
                change.location().validFrom(), FOREVER, change.location().location(), after, limit);
    }

    private static List<Long> one(long person, long after) {
        return person > after ? List.of(person) : List.of();
    }

    private List<Long> inGroup(PolicyGroup group, long after, int limit) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT id FROM employee.people
                        WHERE id > :after AND (leaving_date IS NULL OR leaving_date >= :today)
                          AND CASE :kind WHEN 'EVERYONE' THEN true WHEN 'DEPARTMENT' THEN department = :value
                              WHEN 'LOCATION' THEN location = :value ELSE id::text = :value END
                        ORDER BY id LIMIT :limit
                        """)
                .bind("after", after)
                .bind("today", LocalDate.now(clock))
                .bind("kind", group.kind().name())
                .bind("value", group.value())
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
    }

    private List<Long> withLeave(LocalDate first, LocalDate last, String location, long after, int limit) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT DISTINCT r.employee_id FROM leave.leave_requests r
                        JOIN employee.people p ON p.id = r.employee_id
                        WHERE r.employee_id > :after AND r.start_date <= :last AND r.end_date >= :first
                          AND r.status IN ('PENDING', 'APPROVED', 'CANCELLATION_PENDING')
                          AND (coalesce(:location, '') = '' OR p.location = :location OR EXISTS (
                              SELECT FROM leave.workplaces w
                              WHERE w.employee_id = r.employee_id AND w.location = :location))
                        ORDER BY r.employee_id LIMIT :limit
                        """)
                .bind("after", after)
                .bind("first", first)
                .bind("last", last)
                .bind("location", location)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
    }
}
