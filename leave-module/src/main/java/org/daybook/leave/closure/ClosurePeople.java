package org.daybook.leave.closure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.leave.BookClosure;
import org.daybook.leave.DayPart;
import org.daybook.leave.planning.GroupSql;
import org.daybook.leave.workday.LeavePeriod;
import org.jdbi.v3.core.Jdbi;

/** Whom closures are about, some at a time. */
@ApplicationScoped
class ClosurePeople {

    @Inject
    private Jdbi sql;

    /** How many people of its group a closure is about. */
    long count(BookClosure order) {
        return sql.withHandle(handle -> handle.createQuery("SELECT count(*) FROM employee.people p WHERE " + of(order))
                .bind("value", order.group().value())
                .bind("first", order.startDate())
                .mapTo(Long.class)
                .one());
    }

    /** The next of them after an id, by id. */
    List<Long> after(BookClosure order, long after, int most) {
        String select = "SELECT p.id FROM employee.people p WHERE p.id > :after AND " + of(order)
                + " ORDER BY p.id LIMIT :most";
        return sql.withHandle(handle -> handle.createQuery(select)
                .bind("after", after)
                .bind("value", order.group().value())
                .bind("first", order.startDate())
                .bind("most", most)
                .mapTo(Long.class)
                .list());
    }

    /** Who has left before it begins is not named at all. */
    private static String of(BookClosure order) {
        return GroupSql.condition(order.group().kind(), "p", "value")
                + " AND (p.leaving_date IS NULL OR p.leaving_date >= :first)";
    }

    Map<Long, String> names(Collection<Long> ids) {
        return sql.withHandle(handle -> handle.createQuery("SELECT id, name FROM employee.people WHERE id = ANY(:ids)")
                .bindArray("ids", Long.class, ids)
                .reduceResultSet(new HashMap<>(), (names, row, context) -> {
                    names.put(row.getLong("id"), row.getString("name"));
                    return names;
                }));
    }

    /** Active leave of these people that touches any of these days, by date. */
    Map<Long, List<LeavePeriod>> leave(Collection<Long> ids, LocalDate first, LocalDate last) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT employee_id, start_date, start_part, end_date, end_part
                        FROM leave.leave_requests
                        WHERE employee_id = ANY(:ids) AND end_date >= :first AND start_date <= :last
                          AND status IN ('PENDING', 'APPROVED', 'CANCELLATION_PENDING')
                        ORDER BY employee_id, lower(slots)
                        """)
                .bindArray("ids", Long.class, ids)
                .bind("first", first)
                .bind("last", last)
                .reduceResultSet(new HashMap<>(), (leave, row, context) -> {
                    leave.computeIfAbsent(row.getLong("employee_id"), id -> new ArrayList<>())
                            .add(new LeavePeriod(
                                    row.getObject("start_date", LocalDate.class),
                                    DayPart.valueOf(row.getString("start_part")),
                                    row.getObject("end_date", LocalDate.class),
                                    DayPart.valueOf(row.getString("end_part"))));
                    return leave;
                }));
    }

    /** Those of these people whom the closure has not looked at yet. */
    List<Long> notYet(long closureId, Collection<Long> ids) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT id FROM unnest(:ids) AS id
                        WHERE NOT EXISTS (SELECT FROM leave.closure_people
                                          WHERE closure_id = :closure AND employee_id = id)
                        ORDER BY id
                        """)
                .bindArray("ids", Long.class, ids)
                .bind("closure", closureId)
                .mapTo(Long.class)
                .list());
    }

    /** The next people whose leave a closure booked, after an id, by id. */
    List<Long> booked(long closureId, long after, int most) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT DISTINCT employee_id FROM leave.leave_requests
                        WHERE closure_id = :closure AND employee_id > :after ORDER BY employee_id LIMIT :most
                        """)
                .bind("closure", closureId)
                .bind("after", after)
                .bind("most", most)
                .mapTo(Long.class)
                .list());
    }
}
