package org.daybook.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.Cursor;
import org.daybook.platform.Page;
import org.daybook.platform.PageRequest;
import org.daybook.platform.RuleViolation;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads the trail, newest rows first. */
@ApplicationScoped
public class AuditSearch {

    private static final String SELECT = """
            SELECT e.id, e.recorded_at, e.action, e.actor_kind, e.actor_id, e.channel, e.correlation_id,
                   e.subject_type, e.subject_id, e.person_id, v.address, v.before, v.after,
                   (e.origin_hash IS NOT NULL AND v.origin_salt IS NULL)
                       OR (e.change_hash IS NOT NULL AND v.change_salt IS NULL) AS erased
            FROM platform.audit_events e LEFT JOIN platform.audit_values v ON v.audit_id = e.id
            WHERE true%s
            ORDER BY e.recorded_at DESC, e.id DESC LIMIT :most
            """;

    @Inject
    Jdbi sql;

    /** @throws RuleViolation {@code invalid-cursor} for a cursor of another list */
    public Page<AuditRecord> page(AuditQuery query) {
        return Page.of(fetch(query), query.page().limit(), AuditSearch::cursor);
    }

    /**
     * Hands over every row that the query finds, some at a time: memory and transactions stay small however many there
     * are. Rows that are added in the meantime are not among them.
     */
    public void export(AuditQuery query, Consumer<List<AuditRecord>> reader) {
        Cursor after = query.page().after();
        do {
            Page<AuditRecord> page = page(query.withPage(new PageRequest(PageRequest.MAX_LIMIT, after)));
            reader.accept(page.items());
            after = page.nextCursor() == null ? null : Cursor.decode(page.nextCursor());
        } while (after != null);
    }

    private List<AuditRecord> fetch(AuditQuery query) {
        StringBuilder conditions = new StringBuilder();
        Map<String, Object> values = new LinkedHashMap<>();
        conditions(query).forEach((condition, value) -> {
            if (value != null) {
                String name = "value" + values.size();
                conditions.append(" AND ").append(condition).append(" :").append(name);
                values.put(name, value);
            }
        });
        if (query.page().after() != null) {
            conditions.append(" AND (e.recorded_at, e.id) < (:lastMoment, :lastId)");
            values.put("lastMoment", moment(query.page().after()));
            values.put("lastId", query.page().after().id());
        }
        return sql.withHandle(handle -> handle.createQuery(SELECT.formatted(conditions))
                .bindMap(values)
                .bind("most", query.page().fetchSize())
                .map(AuditSearch::read)
                .list());
    }

    private static Map<String, Object> conditions(AuditQuery query) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        conditions.put("e.actor_id =", query.actorId());
        conditions.put("e.action =", query.action());
        conditions.put("e.subject_type =", query.subjectType());
        conditions.put("e.subject_id =", query.subjectId());
        conditions.put("e.person_id =", query.personId());
        conditions.put("e.recorded_at >=", query.from());
        conditions.put("e.recorded_at <", query.to());
        conditions.put("e.channel =", query.channel());
        conditions.put("e.correlation_id =", query.correlationId());
        return conditions;
    }

    private static Cursor cursor(AuditRecord last) {
        return new Cursor(last.recordedAt().toString(), last.id());
    }

    private static OffsetDateTime moment(Cursor cursor) {
        try {
            return OffsetDateTime.parse(cursor.sortKey());
        } catch (DateTimeParseException e) {
            throw new RuleViolation(
                    CommonProblem.INVALID_CURSOR, "/cursor", "Use the nextCursor of the page before, unchanged.");
        }
    }

    static AuditRecord read(ResultSet row, StatementContext context) throws SQLException {
        return new AuditRecord(
                row.getLong("id"),
                row.getObject("recorded_at", OffsetDateTime.class),
                row.getString("action"),
                ActorKind.valueOf(row.getString("actor_kind")),
                row.getObject("actor_id", Long.class),
                row.getString("channel"),
                row.getString("address"),
                row.getString("correlation_id"),
                row.getString("subject_type"),
                row.getObject("subject_id", Long.class),
                row.getObject("person_id", Long.class),
                row.getString("before"),
                row.getString("after"),
                row.getBoolean("erased"));
    }
}
