package org.daybook.employee.postbox;

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
import org.daybook.employee.MailKind;
import org.daybook.employee.MailQuery;
import org.daybook.employee.MailStatus;
import org.daybook.employee.MailView;
import org.daybook.platform.Cursor;
import org.daybook.platform.Page;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Shows mails to administrators, newest first. */
@ApplicationScoped
class OutboxSearch {

    private static final String COLUMNS =
            "id, kind, recipient_id, subject_id, status, attempts, note, created_at, due_at, ended_at";

    @Inject
    private Jdbi sql;

    Page<MailView> page(MailQuery query) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new LinkedHashMap<>();
        if (query.status() != null) {
            // Spelled out, so that the few that are parked or wait are found by the indexes that have only these.
            conditions.add("status = '" + query.status().name() + "'");
        }
        if (query.kind() != null) {
            conditions.add("kind = :kind");
            values.put("kind", query.kind().name());
        }
        if (query.recipientId() != null) {
            conditions.add("recipient_id = :recipient");
            values.put("recipient", query.recipientId());
        }
        if (query.page().after() != null) {
            conditions.add("id < :after");
            values.put("after", query.page().after().id());
        }
        String select = "SELECT " + COLUMNS + " FROM employee.outbox WHERE " + String.join(" AND ", conditions)
                + " ORDER BY id DESC LIMIT :fetch";
        List<MailView> found = sql.withHandle(handle -> handle.createQuery(select)
                .bindMap(values)
                .bind("fetch", query.page().fetchSize())
                .map(OutboxSearch::view)
                .list());
        return Page.of(found, query.page().limit(), last -> Cursor.of(last.id()));
    }

    List<MailView> to(long recipientId) {
        return sql.withHandle(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + " FROM employee.outbox WHERE recipient_id = :recipient ORDER BY id")
                .bind("recipient", recipientId)
                .map(OutboxSearch::view)
                .list());
    }

    Optional<MailView> find(long id) {
        return sql.withHandle(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM employee.outbox WHERE id = :id")
                .bind("id", id)
                .map(OutboxSearch::view)
                .findOne());
    }

    private static MailView view(ResultSet row, StatementContext context) throws SQLException {
        return new MailView(
                row.getLong("id"),
                MailKind.valueOf(row.getString("kind")),
                row.getLong("recipient_id"),
                row.getLong("subject_id"),
                MailStatus.valueOf(row.getString("status")),
                row.getInt("attempts"),
                row.getString("note"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("due_at", OffsetDateTime.class),
                row.getObject("ended_at", OffsetDateTime.class));
    }
}
