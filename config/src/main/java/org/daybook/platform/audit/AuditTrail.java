package org.daybook.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.time.Period;
import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Writes the trail, and takes personal values out of it when their time is over. */
@ApplicationScoped
public class AuditTrail {

    private static final int ERASED_AT_ONCE = 1000;

    /** The subject of an erasure is the last row that it reaches. */
    private static final String REACH = "audit-entry";

    /** Ids follow time but for the length of a transaction. */
    private static final String LAST_OLDER_THAN = """
            SELECT id FROM platform.audit_events
            WHERE recorded_at < clock_timestamp() - CAST(:age AS interval)
            ORDER BY recorded_at DESC, id DESC LIMIT 1""";

    private static final String CHANGES_ABOUT = """
            FROM platform.audit_events e JOIN platform.audit_values v ON v.audit_id = e.id
            WHERE e.person_id = :person AND v.change_salt IS NOT NULL""";

    private static final String ORIGINS_OF = """
            FROM platform.audit_events e JOIN platform.audit_values v ON v.audit_id = e.id
            WHERE e.actor_kind = 'PERSON' AND e.actor_id = :person AND v.origin_salt IS NOT NULL""";

    @Inject
    Jdbi sql;

    @Inject
    AuditContext context;

    /** Adds a row in the running transaction, by one statement; who acts is what {@link AuditContext} says. */
    public void record(AuditEvent event) {
        record(event, origin());
    }

    /** The same for a person who is known before the request's caller is, or who acts for somebody unknown. */
    public void recordBy(long personId, AuditEvent event) {
        record(event, origin().byPerson(personId));
    }

    /** The same for an actor who differs from the request's, or is known before the request's is. */
    public void record(AuditEvent event, AuditOrigin origin) {
        String before = CanonicalJson.of(event.before());
        String after = CanonicalJson.of(event.after());
        Salted client = Salted.of(origin.address());
        Salted change = Salted.of(before, after);
        sql.useHandle(handle -> handle.createUpdate("""
                        WITH event AS (
                            INSERT INTO platform.audit_events (action, actor_kind, actor_id, channel, correlation_id,
                                subject_type, subject_id, person_id, origin_hash, change_hash)
                            VALUES (:action, :actorKind, :actorId, :channel, :correlationId,
                                :subjectType, :subjectId, :personId, :originHash, :changeHash)
                            RETURNING id)
                        INSERT INTO platform.audit_values (audit_id, origin_salt, address, change_salt, before, after)
                        SELECT id, :originSalt, :address, :changeSalt, CAST(:before AS json), CAST(:after AS json)
                        FROM event WHERE :personal
                        """)
                .bindMethods(event)
                .bindMethods(origin)
                .bind("actorKind", origin.actorKind().name())
                .bind("originHash", client.hash())
                .bind("originSalt", client.salt())
                .bind("changeHash", change.hash())
                .bind("changeSalt", change.salt())
                .bind("before", before)
                .bind("after", after)
                .bind("personal", client.salt() != null || change.salt() != null)
                .execute());
    }

    /**
     * Adds a row about each of several people, each the subject itself and without values, by one statement.
     *
     * @param people no id twice
     */
    public void recordEach(String action, String subjectType, Collection<Long> people) {
        AuditOrigin origin = origin();
        Salted client = Salted.of(origin.address());
        sql.useHandle(handle -> handle.createUpdate("""
                        WITH events AS (
                            INSERT INTO platform.audit_events (action, actor_kind, actor_id, channel, correlation_id,
                                subject_type, subject_id, person_id, origin_hash)
                            SELECT :action, :actorKind, :actorId, :channel, :correlationId,
                                :subjectType, person, person, :originHash
                            FROM unnest(:people) AS person
                            RETURNING id)
                        INSERT INTO platform.audit_values (audit_id, origin_salt, address)
                        SELECT id, :originSalt, :address FROM events WHERE :personal
                        """)
                .bindMethods(origin)
                .bind("actorKind", origin.actorKind().name())
                .bind("action", action)
                .bind("subjectType", subjectType)
                .bindArray("people", Long.class, people)
                .bind("originHash", client.hash())
                .bind("originSalt", client.salt())
                .bind("personal", client.salt() != null)
                .execute());
    }

    private AuditOrigin origin() {
        try {
            return context.origin();
        } catch (ContextNotActiveException e) {
            // A thread of the server that serves nobody's request.
            return AuditOrigin.SYSTEM;
        }
    }

    /**
     * Takes out of the trail all values about a person, and the addresses that the person acted from; rows and chain
     * stay. A row of the trail says so first, if there is anything to take out. Works in batches: call it outside a
     * transaction, and again if it was interrupted.
     *
     * @return number of rows that lost something
     */
    public long eraseValuesOf(long personId) {
        Optional<Long> last = last(
                "SELECT greatest((SELECT max(e.id) " + CHANGES_ABOUT + "), (SELECT max(e.id) " + ORIGINS_OF + "))",
                query -> query.bind("person", personId));
        return last.map(id -> {
                    record(AuditEvent.plain("audit-values.erased", REACH, id, personId));
                    return repeat(
                                    """
                            UPDATE platform.audit_values SET change_salt = NULL, before = NULL, after = NULL
                            WHERE audit_id IN (SELECT e.id %s AND e.id <= :last LIMIT :most)
                            """.formatted(CHANGES_ABOUT),
                                    update -> update.bind("person", personId).bind("last", id))
                            + repeat(
                                    """
                            UPDATE platform.audit_values SET origin_salt = NULL, address = NULL
                            WHERE audit_id IN (SELECT e.id %s AND e.id <= :last LIMIT :most)
                            """.formatted(ORIGINS_OF),
                                    update -> update.bind("person", personId).bind("last", id));
                })
                .orElse(0L);
    }

    /** Takes out the addresses of rows that are older than this, by the database's clock; otherwise the same. */
    public long eraseAddressesOlderThan(Period age) {
        return eraseOlderThan(age, "audit-addresses.expired", "origin_salt IS NOT NULL", """
                UPDATE platform.audit_values SET origin_salt = NULL, address = NULL
                WHERE audit_id IN (
                    SELECT audit_id FROM platform.audit_values
                    WHERE origin_salt IS NOT NULL AND audit_id <= :last ORDER BY audit_id LIMIT :most)
                """);
    }

    /** Takes out all values of rows that are older than this, addresses too; otherwise the same. */
    public long eraseValuesOlderThan(Period age) {
        return eraseOlderThan(age, "audit-values.expired", "true", """
                DELETE FROM platform.audit_values
                WHERE audit_id IN (
                    SELECT audit_id FROM platform.audit_values
                    WHERE audit_id <= :last ORDER BY audit_id LIMIT :most)
                """);
    }

    private long eraseOlderThan(Period age, String action, String present, String statement) {
        Optional<Long> last = last(
                "SELECT max(audit_id) FROM platform.audit_values WHERE %s AND audit_id <= (%s)"
                        .formatted(present, LAST_OLDER_THAN),
                query -> query.bind("age", age.toString()));
        return last.map(id -> {
                    record(AuditEvent.plain(action, REACH, id, null));
                    return repeat(statement, update -> update.bind("last", id));
                })
                .orElse(0L);
    }

    /** The last row that has something to take out; empty if none has. */
    private Optional<Long> last(String select, UnaryOperator<Query> bind) {
        return sql.withHandle(handle ->
                bind.apply(handle.createQuery(select)).mapTo(Long.class).findOne());
    }

    private long repeat(String statement, UnaryOperator<Update> bind) {
        long all = 0;
        int erased = ERASED_AT_ONCE;
        while (erased == ERASED_AT_ONCE) {
            erased = sql.withHandle(handle -> bind.apply(handle.createUpdate(statement))
                    .bind("most", ERASED_AT_ONCE)
                    .execute());
            all += erased;
        }
        return all;
    }
}
