package org.daybook.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads the trail for one person: what is about the person, and what the person did. It shows no values about anybody
 * else, no address of anybody else, and not whose sick leave the person saw.
 */
@ApplicationScoped
public class PersonalTrail {

    private static final int ROWS_AT_ONCE = 200;

    /** Each half finds its rows by an index in their order, so that a page costs the same however many there are. */
    private static final String SELECT = """
            SELECT e.id, e.recorded_at, e.action, e.actor_kind, e.actor_id, e.channel, e.correlation_id,
                   e.subject_type,
                   CASE WHEN own OR e.action <> 'sick-leave.read' THEN e.subject_id END AS subject_id,
                   CASE WHEN own OR e.action <> 'sick-leave.read' THEN e.person_id END AS person_id,
                   CASE WHEN e.actor_kind = 'PERSON' AND e.actor_id = :person THEN v.address END AS address,
                   CASE WHEN own THEN v.before END AS before, CASE WHEN own THEN v.after END AS after,
                   (e.origin_hash IS NOT NULL AND v.origin_salt IS NULL)
                       OR (e.change_hash IS NOT NULL AND v.change_salt IS NULL) AS erased
            FROM (
                (SELECT *, true AS own FROM platform.audit_events
                 WHERE person_id = :person AND %1$s ORDER BY recorded_at DESC, id DESC LIMIT :most)
                UNION ALL
                (SELECT *, person_id IS NULL AS own FROM platform.audit_events
                 WHERE actor_id = :person AND actor_kind = 'PERSON' AND person_id IS DISTINCT FROM :person AND %1$s
                 ORDER BY recorded_at DESC, id DESC LIMIT :most)) e
            LEFT JOIN platform.audit_values v ON v.audit_id = e.id
            ORDER BY e.recorded_at DESC, e.id DESC LIMIT :most
            """;

    @Inject
    Jdbi sql;

    /**
     * Hands over every row, newest first: memory and transactions stay small however many there are. Rows that are added
     * in the meantime are not among them.
     */
    public void export(long personId, Consumer<AuditRecord> reader) {
        List<AuditRecord> rows = fetch(personId, "true", query -> {});
        while (!rows.isEmpty()) {
            rows.forEach(reader);
            AuditRecord last = rows.get(rows.size() - 1);
            rows = fetch(
                    personId,
                    "(recorded_at, id) < (:lastMoment, :lastId)",
                    query -> query.bind("lastMoment", last.recordedAt()).bind("lastId", last.id()));
        }
    }

    private List<AuditRecord> fetch(long personId, String condition, Consumer<Query> bind) {
        return sql.withHandle(handle -> {
            Query query = handle.createQuery(SELECT.formatted(condition))
                    .bind("person", personId)
                    .bind("most", ROWS_AT_ONCE);
            bind.accept(query);
            return query.map(AuditSearch::read).list();
        });
    }
}
