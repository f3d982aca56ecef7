package org.daybook.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes many rows of the trail by two statements, for work that changes many things in one transaction. */
@ApplicationScoped
public class AuditBatch {

    @Inject
    Jdbi sql;

    /** An event with what is hashed of it. */
    private record Line(AuditEvent event, Salted client, String before, String after, Salted change) {

        static Line of(AuditEvent event, AuditOrigin origin) {
            String before = CanonicalJson.of(event.before());
            String after = CanonicalJson.of(event.after());
            return new Line(event, Salted.of(origin.address()), before, after, Salted.of(before, after));
        }
    }

    /** Adds a row for each event, in this order, in the running transaction. */
    public void record(List<AuditEvent> events, AuditOrigin origin) {
        if (events.isEmpty()) {
            return;
        }
        List<Line> lines = events.stream().map(event -> Line.of(event, origin)).toList();
        sql.useHandle(handle -> addValues(handle, lines, addEvents(handle, lines, origin), origin));
    }

    private static List<Long> addEvents(Handle handle, List<Line> lines, AuditOrigin origin) {
        return handle.createQuery("""
                        INSERT INTO platform.audit_events (action, actor_kind, actor_id, channel, correlation_id,
                            subject_type, subject_id, person_id, origin_hash, change_hash)
                        SELECT action, :actorKind, :actorId, :channel, :correlationId, subject_type, subject_id,
                               person_id, decode(origin_hash, 'hex'), decode(change_hash, 'hex')
                        FROM unnest(:actions, :types, :subjects, :people, :originHashes, :changeHashes)
                             WITH ORDINALITY AS row (action, subject_type, subject_id, person_id, origin_hash,
                                 change_hash, position)
                        ORDER BY position
                        RETURNING id
                        """)
                .bindMethods(origin)
                .bind("actorKind", origin.actorKind().name())
                .bindArray(
                        "actions",
                        String.class,
                        column(lines, line -> line.event().action()))
                .bindArray(
                        "types",
                        String.class,
                        column(lines, line -> line.event().subjectType()))
                .bindArray(
                        "subjects",
                        Long.class,
                        column(lines, line -> line.event().subjectId()))
                .bindArray(
                        "people", Long.class, column(lines, line -> line.event().personId()))
                .bindArray(
                        "originHashes",
                        String.class,
                        column(lines, line -> hex(line.client().hash())))
                .bindArray(
                        "changeHashes",
                        String.class,
                        column(lines, line -> hex(line.change().hash())))
                .mapTo(Long.class)
                .list();
    }

    private static void addValues(Handle handle, List<Line> lines, List<Long> ids, AuditOrigin origin) {
        handle.createUpdate("""
                        INSERT INTO platform.audit_values (audit_id, origin_salt, address, change_salt, before, after)
                        SELECT id, decode(origin_salt, 'hex'), :address, decode(change_salt, 'hex'),
                               CAST(before AS json), CAST(after AS json)
                        FROM unnest(:ids, :originSalts, :changeSalts, :befores, :afters)
                             AS row (id, origin_salt, change_salt, before, after)
                        WHERE origin_salt IS NOT NULL OR change_salt IS NOT NULL
                        """)
                .bind("address", origin.address())
                .bindArray("ids", Long.class, ids.toArray())
                .bindArray(
                        "originSalts",
                        String.class,
                        column(lines, line -> hex(line.client().salt())))
                .bindArray(
                        "changeSalts",
                        String.class,
                        column(lines, line -> hex(line.change().salt())))
                .bindArray("befores", String.class, column(lines, Line::before))
                .bindArray("afters", String.class, column(lines, Line::after))
                .execute();
    }

    private static Object[] column(List<Line> lines, Function<Line, ?> value) {
        return lines.stream().map(value).toArray();
    }

    private static String hex(byte[] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }
}
