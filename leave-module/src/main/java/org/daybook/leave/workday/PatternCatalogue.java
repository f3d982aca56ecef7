package org.daybook.leave.workday;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.daybook.leave.AssignWorkPattern;
import org.daybook.leave.DefineWorkPattern;
import org.daybook.leave.PatternAssignmentView;
import org.daybook.leave.WorkPatternAssigned;
import org.daybook.leave.WorkPatternView;
import org.daybook.leave.WorkPatterns;
import org.daybook.leave.WorkWeek;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.audit.AuditEvent;
import org.daybook.platform.audit.AuditTrail;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The one implementation of {@link WorkPatterns}. */
@Stateless
public class PatternCatalogue implements WorkPatterns {

    private static final String COLUMNS = "id, name, anchor, mornings, afternoons";
    private static final int DAYS = 7;

    @Inject
    private Jdbi sql;

    @Inject
    private People people;

    @Inject
    private AuditTrail trail;

    @Inject
    private Event<WorkPatternAssigned> assigned;

    @Override
    public List<WorkPatternView> all() {
        return sql.withHandle(
                handle -> handle.createQuery("SELECT " + COLUMNS + " FROM leave.work_patterns ORDER BY name")
                        .map(PatternCatalogue::view)
                        .list());
    }

    @Override
    public WorkPatternView define(DefineWorkPattern command) {
        WorkPattern pattern = PatternPolicy.check(command);
        WorkPatternView made = sql.withHandle(handle -> handle.createQuery("""
                                INSERT INTO leave.work_patterns (name, anchor, mornings, afternoons)
                                VALUES (:name, :anchor, :mornings, :afternoons)
                                ON CONFLICT (name) DO NOTHING RETURNING id, name, anchor, mornings, afternoons
                                """)
                        .bind("name", command.name().strip())
                        .bind("anchor", pattern.anchor())
                        .bindArray("mornings", Integer.class, pattern.mornings())
                        .bindArray("afternoons", Integer.class, pattern.afternoons())
                        .map(PatternCatalogue::view)
                        .findOne())
                .orElseThrow(() -> invalid("name", "There is a work pattern of this name already."));
        trail.record(
                AuditEvent.added("work-pattern.defined", "work-pattern", made.id(), null, Map.of("name", made.name())));
        return made;
    }

    @Override
    public void assign(AssignWorkPattern command) {
        people.requireOne(command.employeeId());
        if (command.validFrom() == null) {
            throw invalid("validFrom", "It is required.");
        }
        String name = command.patternId() == null ? null : name(command.patternId());
        long id = sql.withHandle(handle -> handle.createQuery("""
                        INSERT INTO leave.work_pattern_assignments (employee_id, valid_from, pattern_id, actor_id)
                        VALUES (:employee, :from, :pattern, :actor) RETURNING id
                        """)
                .bind("employee", command.employeeId())
                .bind("from", command.validFrom())
                .bind("pattern", command.patternId())
                .bind("actor", command.actorId())
                .mapTo(Long.class)
                .one());
        trail.record(AuditEvent.added(
                name == null ? "work-pattern.withdrawn" : "work-pattern.assigned",
                "work-pattern-assignment",
                id,
                command.employeeId(),
                name == null
                        ? Map.of("validFrom", command.validFrom())
                        : Map.of("validFrom", command.validFrom(), "pattern", name)));
        assigned.fire(new WorkPatternAssigned(command.employeeId(), command.validFrom(), command.actorId()));
    }

    @Override
    public List<PatternAssignmentView> assignments(long employeeId) {
        people.requireOne(employeeId);
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT a.valid_from, p.id, p.name
                        FROM (SELECT DISTINCT ON (valid_from) valid_from, pattern_id
                              FROM leave.work_pattern_assignments WHERE employee_id = :employee
                              ORDER BY valid_from, id DESC) a
                        JOIN leave.work_patterns p ON p.id = a.pattern_id
                        ORDER BY a.valid_from
                        """)
                .bind("employee", employeeId)
                .map((row, context) -> new PatternAssignmentView(
                        row.getObject("valid_from", LocalDate.class), row.getLong("id"), row.getString("name")))
                .list());
    }

    private String name(long patternId) {
        return sql.withHandle(handle -> handle.createQuery("SELECT name FROM leave.work_patterns WHERE id = :id")
                        .bind("id", patternId)
                        .mapTo(String.class)
                        .findOne())
                .orElseThrow(() -> invalid("patternId", "There is no work pattern with id " + patternId + "."));
    }

    private static WorkPatternView view(ResultSet row, StatementContext context) throws SQLException {
        WorkPattern pattern = WorkTimeRows.pattern(row);
        List<WorkWeek> weeks = IntStream.range(0, pattern.mornings().size() / DAYS)
                .mapToObj(week -> new WorkWeek(
                        pattern.mornings().subList(week * DAYS, (week + 1) * DAYS),
                        pattern.afternoons().subList(week * DAYS, (week + 1) * DAYS)))
                .toList();
        return new WorkPatternView(
                row.getLong("id"), row.getString("name"), pattern.anchor(), weeks, pattern.daysPerWeek());
    }

    private static RuleViolation invalid(String field, String message) {
        return new RuleViolation(CommonProblem.VALIDATION_FAILED, "/" + field, message);
    }
}
