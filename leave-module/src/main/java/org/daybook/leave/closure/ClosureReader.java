package org.daybook.leave.closure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.leave.BookClosure;
import org.daybook.leave.ClosureLine;
import org.daybook.leave.ClosureOutcome;
import org.daybook.leave.ClosurePerson;
import org.daybook.leave.ClosureView;
import org.daybook.leave.planning.TouchedRules;
import org.daybook.platform.Cursor;
import org.daybook.platform.Page;
import org.daybook.platform.PageRequest;
import org.jdbi.v3.core.Jdbi;

/** Closures as people see them. */
@ApplicationScoped
class ClosureReader {

    private static final int LATEST = 100;

    @Inject
    private TouchedRules rules;

    @Inject
    private Jdbi sql;

    private record Row(
            Closure closure,
            long people,
            OffsetDateTime createdAt,
            OffsetDateTime finishedAt,
            List<ClosureLine> lines) {}

    Optional<ClosureView> get(long id) {
        return read("c.id = :id", id).stream().findFirst();
    }

    List<ClosureView> latest() {
        return read("c.id IN (SELECT id FROM leave.closures ORDER BY id DESC LIMIT :id)", LATEST);
    }

    private List<ClosureView> read(String condition, long id) {
        Map<Long, Row> rows = sql.withHandle(handle -> handle.createQuery("""
                        SELECT c.*, l.outcome, l.people AS line_people, l.days, l.overdrawn
                        FROM leave.closures c LEFT JOIN leave.closure_lines l ON l.closure_id = c.id
                        WHERE %s ORDER BY c.id DESC, l.people DESC, l.outcome
                        """.formatted(condition))
                .bind("id", id)
                .reduceResultSet(new LinkedHashMap<>(), (all, row, context) -> {
                    long key = row.getLong("id");
                    if (!all.containsKey(key)) {
                        all.put(
                                key,
                                new Row(
                                        ClosureStore.closure(row, context),
                                        row.getLong("people"),
                                        row.getObject("created_at", OffsetDateTime.class),
                                        row.getObject("finished_at", OffsetDateTime.class),
                                        new ArrayList<>()));
                    }
                    if (row.getString("outcome") != null) {
                        all.get(key).lines().add(line(row));
                    }
                    return all;
                }));
        return rows.values().stream().map(this::view).toList();
    }

    private static ClosureLine line(ResultSet row) throws SQLException {
        return new ClosureLine(
                ClosureOutcome.valueOf(row.getString("outcome")),
                row.getLong("line_people"),
                row.getBigDecimal("days"),
                row.getLong("overdrawn"));
    }

    private ClosureView view(Row row) {
        BookClosure order = row.closure().order();
        return new ClosureView(
                row.closure().id(),
                order.name(),
                order.leaveType(),
                order.startDate(),
                order.endDate(),
                order.startPart(),
                order.endPart(),
                order.group(),
                order.exceptions(),
                order.reason(),
                row.closure().state(),
                row.people(),
                row.lines(),
                rules.by(order.group(), order.leaveType(), order.startDate(), order.endDate()),
                order.actorId(),
                row.createdAt(),
                row.finishedAt());
    }

    /** Who was looked at, by id. */
    Page<ClosurePerson> people(long id, ClosureOutcome outcome, PageRequest page) {
        List<ClosurePerson> people = sql.withHandle(handle -> handle.createQuery("""
                        SELECT c.employee_id, p.name, c.outcome, c.days, c.overdrawn
                        FROM leave.closure_people c JOIN employee.people p ON p.id = c.employee_id
                        WHERE c.closure_id = :closure AND c.employee_id > :after
                          AND (CAST(:outcome AS text) IS NULL OR c.outcome = :outcome)
                        ORDER BY c.employee_id LIMIT :most
                        """)
                .bind("closure", id)
                .bind("after", page.after() == null ? 0 : page.after().id())
                .bind("outcome", outcome == null ? null : outcome.name())
                .bind("most", page.fetchSize())
                .map((row, context) -> new ClosurePerson(
                        row.getLong("employee_id"),
                        row.getString("name"),
                        ClosureOutcome.valueOf(row.getString("outcome")),
                        row.getBigDecimal("days"),
                        row.getBoolean("overdrawn")))
                .list());
        return Page.of(people, page.limit(), person -> Cursor.of(person.employeeId()));
    }
}
