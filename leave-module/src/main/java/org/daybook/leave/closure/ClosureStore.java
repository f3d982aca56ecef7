package org.daybook.leave.closure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.leave.BookClosure;
import org.daybook.leave.ClosureLine;
import org.daybook.leave.ClosureOutcome;
import org.daybook.leave.ClosureState;
import org.daybook.leave.DayPart;
import org.daybook.leave.PlanningGroup;
import org.daybook.leave.PlanningGroup.GroupKind;
import org.daybook.leave.closure.ClosureShares.PersonalShare;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Where closures are kept, and how far the work at them is. */
@ApplicationScoped
class ClosureStore {

    @Inject
    private Jdbi sql;

    long add(BookClosure order, Closure closure, long people) {
        return sql.withHandle(handle -> handle.createQuery("""
                        INSERT INTO leave.closures (name, leave_type, start_date, end_date, start_part, end_part,
                            group_kind, group_value, exceptions, reason, actor_id, people)
                        VALUES (:name, :type, :first, :last, :firstPart, :lastPart, :kind, :value, :exceptions, :reason,
                            :actor, :people)
                        RETURNING id
                        """)
                .bind("name", order.name())
                .bind("type", order.leaveType())
                .bind("first", order.startDate())
                .bind("last", order.endDate())
                .bind("firstPart", closure.period().startPart().name())
                .bind("lastPart", closure.period().endPart().name())
                .bind("kind", order.group().kind().name())
                .bind("value", order.group().value())
                .bindArray("exceptions", Long.class, order.exceptions())
                .bind("reason", order.reason())
                .bind("actor", order.actorId())
                .bind("people", people)
                .mapTo(Long.class)
                .one());
    }

    /** A closure that people are to be booked or called off for, and that nobody else works at; locked. */
    Optional<Closure> lockOpen() {
        return lockNext("state IN ('BOOKING', 'CANCELLING')");
    }

    /** A closure for which joiners wait, and that nobody else works at; locked. */
    Optional<Closure> lockJoined() {
        return lockNext("state = 'BOOKED' AND id IN (SELECT closure_id FROM leave.closure_joiners)");
    }

    private Optional<Closure> lockNext(String condition) {
        return sql.withHandle(handle -> handle.createQuery("SELECT * FROM leave.closures WHERE " + condition
                        + " ORDER BY id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED")
                .map(ClosureStore::closure)
                .findOne());
    }

    /** One closure, locked: waits for whoever works at it. */
    Optional<Closure> lock(long id) {
        return sql.withHandle(
                handle -> handle.createQuery("SELECT * FROM leave.closures WHERE id = :id FOR NO KEY UPDATE")
                        .bind("id", id)
                        .map(ClosureStore::closure)
                        .findOne());
    }

    static Closure closure(ResultSet row, StatementContext context) throws SQLException {
        BookClosure order = new BookClosure(
                row.getString("name"),
                row.getString("leave_type"),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                DayPart.valueOf(row.getString("start_part")),
                DayPart.valueOf(row.getString("end_part")),
                new PlanningGroup(GroupKind.valueOf(row.getString("group_kind")), row.getString("group_value")),
                List.of((Long[]) row.getArray("exceptions").getArray()),
                row.getString("reason"),
                row.getLong("actor_id"));
        return new Closure(
                row.getLong("id"),
                order,
                ClosureState.valueOf(row.getString("state")),
                row.getLong("last_employee"),
                row.getObject("cancelled_by", Long.class));
    }

    /** Notes that people up to an id are done. */
    void proceed(long id, long last) {
        sql.useHandle(handle -> handle.createUpdate("UPDATE leave.closures SET last_employee = :last WHERE id = :id")
                .bind("id", id)
                .bind("last", last)
                .execute());
    }

    void finish(long id, ClosureState state) {
        sql.useHandle(handle -> handle.createUpdate(
                        "UPDATE leave.closures SET state = :state, finished_at = clock_timestamp() WHERE id = :id")
                .bind("id", id)
                .bind("state", state.name())
                .execute());
    }

    /** From now on the days are given back, from the first person on. */
    void callOff(long id, long actorId) {
        sql.useHandle(handle ->
                handle.createUpdate("""
                        UPDATE leave.closures SET state = 'CANCELLING', cancelled_by = :actor, last_employee = 0,
                            finished_at = NULL
                        WHERE id = :id
                        """).bind("id", id).bind("actor", actorId).execute());
        sql.useHandle(handle -> handle.createUpdate("DELETE FROM leave.closure_joiners WHERE closure_id = :id")
                .bind("id", id)
                .execute());
    }

    /** Writes what became of some people, and adds it to the sums. */
    void note(long id, List<PersonalShare> shares) {
        sql.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO leave.closure_people (closure_id, employee_id, outcome, days, overdrawn)
                        SELECT :id, employee, outcome, days, overdrawn
                        FROM unnest(:employees, :outcomes, :days, :overdrawn)
                             AS row (employee, outcome, days, overdrawn)
                        """)
                .bind("id", id)
                .bindArray(
                        "employees",
                        Long.class,
                        shares.stream().map(PersonalShare::employeeId).toArray())
                .bindArray(
                        "outcomes",
                        String.class,
                        shares.stream().map(share -> share.outcome().name()).toArray())
                .bindArray(
                        "days",
                        BigDecimal.class,
                        shares.stream().map(PersonalShare::days).toArray())
                .bindArray(
                        "overdrawn",
                        Boolean.class,
                        shares.stream().map(PersonalShare::overdrawn).toArray())
                .execute());
        lines(shares).forEach(line -> add(id, line));
    }

    /** Sums of some people, by outcome. */
    static List<ClosureLine> lines(List<PersonalShare> shares) {
        Map<ClosureOutcome, ClosureLine> lines = new TreeMap<>();
        for (PersonalShare share : shares) {
            lines.merge(
                    share.outcome(),
                    new ClosureLine(share.outcome(), 1, share.days(), share.overdrawn() ? 1 : 0),
                    ClosureStore::sum);
        }
        return List.copyOf(lines.values());
    }

    static ClosureLine sum(ClosureLine one, ClosureLine other) {
        return new ClosureLine(
                one.outcome(),
                one.people() + other.people(),
                one.days().add(other.days()),
                one.overdrawn() + other.overdrawn());
    }

    private void add(long id, ClosureLine line) {
        sql.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO leave.closure_lines AS l (closure_id, outcome, people, days, overdrawn)
                        VALUES (:id, :outcome, :people, :days, :overdrawn)
                        ON CONFLICT (closure_id, outcome) DO UPDATE SET people = l.people + excluded.people,
                            days = l.days + excluded.days, overdrawn = l.overdrawn + excluded.overdrawn
                        """)
                .bind("id", id)
                .bind("outcome", line.outcome().name())
                .bind("people", line.people())
                .bind("days", line.days())
                .bind("overdrawn", line.overdrawn())
                .execute());
    }
}
