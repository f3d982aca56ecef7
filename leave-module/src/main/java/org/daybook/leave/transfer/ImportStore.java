package org.daybook.leave.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.daybook.leave.ImportKind;
import org.daybook.leave.ImportState;
import org.daybook.leave.ImportView;
import org.daybook.leave.StartImport;
import org.daybook.platform.Cursor;
import org.daybook.platform.Page;
import org.daybook.platform.PageRequest;
import org.daybook.platform.audit.ActorKind;
import org.daybook.platform.audit.AuditOrigin;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Imports and the pieces of their files. */
@ApplicationScoped
class ImportStore {

    private static final String JOB = "SELECT * FROM leave.imports WHERE ";

    @Inject
    private Jdbi sql;

    long open(StartImport command) {
        AuditOrigin origin = command.origin();
        return sql.withHandle(handle -> handle.createQuery("""
                        INSERT INTO leave.imports (kind, dry_run, assumes, state, person_id, actor_kind, actor_id, channel,
                            correlation_id)
                        VALUES (:kind, :dryRun, :assumes, 'RECEIVING', :person, :actorKind, :actorId, :channel, :correlationId)
                        RETURNING id
                        """)
                .bind("kind", command.kind().name())
                .bind("dryRun", command.dryRun())
                .bind("assumes", command.assuming())
                .bind("person", command.personId())
                .bindMethods(origin)
                .bind("actorKind", origin.actorKind().name())
                .mapTo(Long.class)
                .one());
    }

    /** Whether the lines of a dry run are still there for others to assume. */
    boolean keepsLines(long id) {
        return sql.withHandle(handle ->
                handle.createQuery("""
                        SELECT EXISTS (SELECT FROM leave.imports
                            WHERE id = :id AND state <> 'FAILED'
                              AND (finished_at IS NULL OR finished_at > clock_timestamp() - interval '1 hour'))
                        """).bind("id", id).mapTo(Boolean.class).one());
    }

    /** How many have not come to their end. */
    int unfinished() {
        return sql.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM leave.imports WHERE state NOT IN ('DONE', 'FAILED')")
                        .mapTo(Integer.class)
                        .one());
    }

    void append(long id, int number, byte[] bytes) {
        sql.useHandle(handle -> {
            handle.createUpdate("INSERT INTO leave.import_chunks (import_id, number, bytes) VALUES (:id, :no, :bytes)")
                    .bind("id", id)
                    .bind("no", number)
                    .bind("bytes", bytes)
                    .execute();
            handle.createUpdate("UPDATE leave.imports SET bytes = bytes + :more WHERE id = :id")
                    .bind("id", id)
                    .bind("more", bytes.length)
                    .execute();
        });
    }

    /** Removes one whose file did not become complete. */
    void remove(long id) {
        sql.useHandle(handle -> {
            handle.createUpdate("""
                            DELETE FROM leave.import_chunks WHERE import_id = (
                                SELECT id FROM leave.imports WHERE id = :id AND state = 'RECEIVING')
                            """).bind("id", id).execute();
            handle.createUpdate("DELETE FROM leave.imports WHERE id = :id AND state = 'RECEIVING'")
                    .bind("id", id)
                    .execute();
        });
    }

    Optional<byte[]> chunk(long id, int number) {
        return sql.withHandle(handle -> handle.createQuery(
                        "SELECT bytes FROM leave.import_chunks WHERE import_id = :id AND number = :no")
                .bind("id", id)
                .bind("no", number)
                .map((row, context) -> row.getBytes("bytes"))
                .findOne());
    }

    void received(long id, String sha256) {
        execute("UPDATE leave.imports SET state = 'WAITING', sha256 = :value WHERE id = :id", id, sha256);
    }

    void state(long id, ImportState state) {
        execute("UPDATE leave.imports SET state = :value WHERE id = :id", id, state.name());
    }

    void finish(long id, ImportState state, String problem) {
        sql.useHandle(handle -> handle.createUpdate("""
                        UPDATE leave.imports SET state = :state, problem = :problem, finished_at = clock_timestamp()
                        WHERE id = :id
                        """)
                .bind("state", state.name())
                .bind("problem", problem)
                .bind("id", id)
                .execute());
    }

    /** Another run begins. @return how many have begun since it last got further */
    int attempt(long id) {
        return sql.withHandle(handle -> handle.createQuery(
                        "UPDATE leave.imports SET attempts = attempts + 1 WHERE id = :id RETURNING attempts")
                .bind("id", id)
                .mapTo(Integer.class)
                .one());
    }

    /** Where it goes on, and what has become of the lines before. */
    void advance(long id, long rowsRead, long position, Tally tally) {
        sql.useHandle(handle -> handle.createUpdate("""
                        UPDATE leave.imports SET rows_read = :rowsRead, position = :position, attempts = 0,
                            added = added + :added, unchanged = unchanged + :unchanged,
                            differing = differing + :differing, refused = refused + :refused
                        WHERE id = :id
                        """)
                .bind("rowsRead", rowsRead)
                .bind("position", position)
                .bind("added", tally.added())
                .bind("unchanged", tally.unchangedLines())
                .bind("differing", tally.differingLines())
                .bind("refused", tally.refusedLines())
                .bind("id", id)
                .execute());
    }

    /** The oldest that waits for somebody to work on it. */
    Optional<ImportJob> next() {
        return sql.withHandle(
                handle -> handle.createQuery(JOB + "state IN ('WAITING', 'READING', 'WRITING') ORDER BY id LIMIT 1")
                        .map(ImportStore::job)
                        .findOne());
    }

    /** Nobody else works on it until the transaction ends; empty if there is no such import. */
    Optional<ImportJob> lock(long id) {
        return sql.withHandle(handle -> handle.createQuery(JOB + "id = :id FOR UPDATE")
                .bind("id", id)
                .map(ImportStore::job)
                .findOne());
    }

    Optional<ImportJob> job(long id) {
        return sql.withHandle(handle -> handle.createQuery(JOB + "id = :id")
                .bind("id", id)
                .map(ImportStore::job)
                .findOne());
    }

    Optional<ImportView> find(long id) {
        return sql.withHandle(handle -> handle.createQuery(JOB + "id = :id")
                .bind("id", id)
                .map(ImportStore::view)
                .findOne());
    }

    /** Newest first. */
    Page<ImportView> list(PageRequest page) {
        List<ImportView> found = sql.withHandle(handle -> handle.createQuery(
                        JOB + "id < :before ORDER BY id DESC LIMIT :most")
                .bind(
                        "before",
                        page.after() == null ? Long.MAX_VALUE : page.after().id())
                .bind("most", page.fetchSize())
                .map(ImportStore::view)
                .list());
        return Page.of(found, page.limit(), last -> Cursor.of(last.id()));
    }

    private void execute(String update, long id, String value) {
        sql.useHandle(handle ->
                handle.createUpdate(update).bind("id", id).bind("value", value).execute());
    }

    private static ImportJob job(ResultSet row, StatementContext context) throws SQLException {
        return new ImportJob(
                row.getLong("id"),
                ImportKind.valueOf(row.getString("kind")),
                row.getBoolean("dry_run"),
                row.getObject("assumes", Long.class),
                ImportState.valueOf(row.getString("state")),
                row.getLong("person_id"),
                new AuditOrigin(
                        ActorKind.valueOf(row.getString("actor_kind")),
                        row.getObject("actor_id", Long.class),
                        row.getString("channel"),
                        null,
                        row.getString("correlation_id")),
                row.getLong("rows_read"),
                row.getLong("position"));
    }

    private static ImportView view(ResultSet row, StatementContext context) throws SQLException {
        return new ImportView(
                row.getLong("id"),
                ImportKind.valueOf(row.getString("kind")),
                row.getBoolean("dry_run"),
                row.getObject("assumes", Long.class),
                ImportState.valueOf(row.getString("state")),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getLong("person_id"),
                row.getLong("rows_read"),
                row.getLong("added"),
                row.getLong("unchanged"),
                row.getLong("differing"),
                row.getLong("refused"),
                row.getString("problem"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("finished_at", OffsetDateTime.class));
    }
}
