package org.daybook.leave.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.daybook.leave.AddDocument;
import org.daybook.leave.DocumentView;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Where documents are kept, and what requests know of them. */
@ApplicationScoped
class DocumentStore {

    @Inject
    private Jdbi sql;

    /** Whose request it is; empty if there is no such request. */
    Optional<Long> holderOf(long requestId) {
        return sql.withHandle(
                handle -> handle.createQuery("SELECT employee_id FROM leave.leave_requests WHERE id = :id")
                        .bind("id", requestId)
                        .mapTo(Long.class)
                        .findOne());
    }

    /** Documents of a request, those on their way included. */
    long count(long requestId) {
        return sql.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM leave.documents WHERE request_id = :id")
                        .bind("id", requestId)
                        .mapTo(Long.class)
                        .one());
    }

    long open(AddDocument command, long employeeId, String name) {
        return sql.withHandle(handle -> handle.createQuery("""
                        INSERT INTO leave.documents (request_id, employee_id, name, media_type, added_by)
                        VALUES (:request, :employee, :name, :type, :actor) RETURNING id
                        """)
                .bind("request", command.requestId())
                .bind("employee", employeeId)
                .bind("name", name)
                .bind("type", command.mediaType())
                .bind("actor", command.actor().employeeId())
                .mapTo(Long.class)
                .one());
    }

    /** One statement; the size grows with the document and cannot pass the limit of the table. */
    void append(long documentId, int number, byte[] piece) {
        sql.useHandle(handle -> handle.createUpdate("""
                        WITH grown AS (
                            UPDATE leave.documents SET bytes = bytes + :size WHERE id = :id AND NOT complete
                            RETURNING id)
                        INSERT INTO leave.document_pieces (document_id, number, content)
                        SELECT id, :number, :content FROM grown
                        """)
                .bind("id", documentId)
                .bind("number", number)
                .bind("size", piece.length)
                .bind("content", piece)
                .execute());
    }

    /** To which request a document belongs that is on its way; empty if it is gone. */
    Optional<Long> requestOf(long documentId) {
        return sql.withHandle(
                handle -> handle.createQuery("SELECT request_id FROM leave.documents WHERE id = :id AND NOT complete")
                        .bind("id", documentId)
                        .mapTo(Long.class)
                        .findOne());
    }

    DocumentView complete(long documentId) {
        return sql.withHandle(
                handle -> handle.createQuery("UPDATE leave.documents SET complete = true WHERE id = :id RETURNING *")
                        .bind("id", documentId)
                        .map(DocumentStore::view)
                        .one());
    }

    void discard(long documentId) {
        sql.useHandle(handle -> handle.createUpdate("DELETE FROM leave.documents WHERE id = :id AND NOT complete")
                .bind("id", documentId)
                .execute());
    }

    /** Lets go of what broke off together with its node. */
    void discardBrokenOff() {
        sql.useHandle(handle -> handle.createUpdate("""
                        DELETE FROM leave.documents
                        WHERE NOT complete AND created_at < clock_timestamp() - interval '1 hour'
                        """).execute());
    }

    List<DocumentView> of(long requestId) {
        return sql.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM leave.documents WHERE request_id = :id AND complete ORDER BY id")
                .bind("id", requestId)
                .map(DocumentStore::view)
                .list());
    }

    byte[] piece(long documentId, int number) {
        return sql.withHandle(handle -> handle.createQuery(
                        "SELECT content FROM leave.document_pieces WHERE document_id = :id AND number = :number")
                .bind("id", documentId)
                .bind("number", number)
                .mapTo(byte[].class)
                .findOne()
                .orElse(new byte[0]));
    }

    void delete(long documentId) {
        sql.useHandle(handle -> handle.createUpdate("DELETE FROM leave.documents WHERE id = :id")
                .bind("id", documentId)
                .execute());
    }

    /** Writes that the document of a request is there. */
    void recorded(long requestId) {
        sql.useHandle(handle -> handle.createUpdate(
                        "UPDATE leave.leave_requests SET document_state = 'RECORDED' WHERE id = :id")
                .bind("id", requestId)
                .execute());
    }

    /** Writes that the last document of a request is gone: if one was wanted, it is wanted again. */
    void gone(long requestId, LocalDate newDue) {
        sql.useHandle(handle -> handle.createUpdate("""
                        UPDATE leave.leave_requests SET
                            document_state = CASE WHEN document_due IS NULL THEN 'NONE' ELSE 'WANTED' END,
                            document_due = greatest(document_due, CASE WHEN document_due IS NOT NULL THEN :due::date END)
                        WHERE id = :id
                        """)
                .bind("due", newDue)
                .bind("id", requestId)
                .execute());
    }

    private static DocumentView view(ResultSet row, StatementContext context) throws SQLException {
        return new DocumentView(
                row.getLong("id"),
                row.getLong("request_id"),
                row.getLong("employee_id"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getLong("added_by"),
                row.getObject("created_at", OffsetDateTime.class));
    }
}
