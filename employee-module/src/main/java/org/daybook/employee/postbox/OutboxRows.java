package org.daybook.employee.postbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.daybook.employee.DueMail;
import org.daybook.employee.MailKind;
import org.daybook.employee.MailStatus;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The rows of mails that are under way. A claim counts up {@code claims}; whoever had the row before finds another number
 * there and leaves it alone. Time is the database's.
 */
@ApplicationScoped
class OutboxRows {

    private static final int PART = 5_000;
    private static final int LONGEST_NOTE = 500;

    @Inject
    private Jdbi sql;

    List<DueMail> claim(int most, Duration lease) {
        return sql.withHandle(handle -> handle.createQuery("""
                        WITH due AS (
                            SELECT id FROM employee.outbox WHERE status = 'WAITING' AND due_at <= clock_timestamp()
                            ORDER BY due_at, id LIMIT :most FOR UPDATE SKIP LOCKED)
                        UPDATE employee.outbox o SET claims = claims + 1,
                            due_at = clock_timestamp() + make_interval(secs => :lease)
                        FROM due WHERE o.id = due.id
                        RETURNING o.id, o.claims, o.kind, o.recipient_id, o.person_id, o.subject_id, o.told, o.message_key,
                            o.secret, o.attempts, extract(epoch FROM clock_timestamp() - o.queued_at) AS age
                        """)
                .bind("most", most)
                .bind("lease", lease.toSeconds())
                .map(OutboxRows::due)
                .list());
    }

    /** Whoever writes about the same topic at this moment may supersede it, so a locked row counts as lost. */
    boolean renew(DueMail mail, Duration lease) {
        return sql.withHandle(handle -> handle.createUpdate("""
                        UPDATE employee.outbox SET due_at = clock_timestamp() + make_interval(secs => :lease)
                        WHERE id = (SELECT id FROM employee.outbox
                                    WHERE id = :id AND claims = :claim AND status = 'WAITING' FOR UPDATE SKIP LOCKED)
                        """)
                        .bind("lease", lease.toSeconds())
                        .bind("id", mail.id())
                        .bind("claim", mail.claim())
                        .execute())
                == 1;
    }

    void keepSecret(DueMail mail, String secret) {
        sql.useHandle(handle -> handle.createUpdate("""
                        UPDATE employee.outbox SET secret = :secret
                        WHERE id = :id AND claims = :claim AND status = 'WAITING'
                        """)
                .bind("secret", secret)
                .bind("id", mail.id())
                .bind("claim", mail.claim())
                .execute());
    }

    /** A mail that was superseded while it was being sent counts as sent: that is what happened. */
    void end(DueMail mail, MailStatus status, int attempts, String note) {
        sql.useHandle(handle -> handle.createUpdate("""
                        UPDATE employee.outbox SET status = :status, ended_at = clock_timestamp(), note = :note,
                            attempts = attempts + :attempts,
                            secret = CASE :status WHEN 'PARKED' THEN secret END
                        WHERE id = :id AND claims = :claim
                          AND (status = 'WAITING' OR status = 'SUPERSEDED' AND :status = 'SENT')
                        """)
                .bind("status", status.name())
                .bind("note", cut(note))
                .bind("attempts", attempts)
                .bind("id", mail.id())
                .bind("claim", mail.claim())
                .execute());
    }

    void wait(DueMail mail, Duration pause, int attempts, String note) {
        sql.useHandle(handle -> handle.createUpdate("""
                        UPDATE employee.outbox SET due_at = clock_timestamp() + make_interval(secs => :pause),
                            attempts = attempts + :attempts, note = :note
                        WHERE id = :id AND claims = :claim AND status = 'WAITING'
                        """)
                .bind("pause", pause.toSeconds())
                .bind("attempts", attempts)
                .bind("note", cut(note))
                .bind("id", mail.id())
                .bind("claim", mail.claim())
                .execute());
    }

    /** Has a parked mail wait again, as if it were new; false if it is not parked. */
    boolean unpark(long id) {
        return sql.withHandle(handle -> handle.createUpdate("""
                        UPDATE employee.outbox SET status = 'WAITING', ended_at = NULL, attempts = 0,
                            due_at = clock_timestamp(), queued_at = clock_timestamp()
                        WHERE id = :id AND status = 'PARKED'
                        """).bind("id", id).execute()) == 1;
    }

    boolean parkDueBefore(Duration age) {
        return sql.withHandle(handle -> handle.createUpdate("""
                        UPDATE employee.outbox SET status = 'PARKED', ended_at = clock_timestamp(),
                            note = coalesce(note, 'No mail server took it in time.')
                        WHERE id IN (
                            SELECT id FROM employee.outbox
                            WHERE status = 'WAITING' AND due_at < clock_timestamp() - make_interval(secs => :age)
                            ORDER BY due_at LIMIT :part FOR UPDATE SKIP LOCKED)
                        """)
                        .bind("age", age.toSeconds())
                        .bind("part", PART)
                        .execute())
                == PART;
    }

    boolean deleteEndedBefore(Duration kept) {
        return sql.withHandle(handle -> handle.createUpdate("""
                        DELETE FROM employee.outbox WHERE id IN (
                            SELECT id FROM employee.outbox
                            WHERE ended_at < clock_timestamp() - make_interval(secs => :kept)
                            LIMIT :part FOR UPDATE SKIP LOCKED)
                        """)
                        .bind("kept", kept.toSeconds())
                        .bind("part", PART)
                        .execute())
                == PART;
    }

    private static String cut(String note) {
        return note == null || note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE - 1) + "…";
    }

    private static DueMail due(ResultSet row, StatementContext context) throws SQLException {
        return new DueMail(
                row.getLong("id"),
                row.getInt("claims"),
                MailKind.valueOf(row.getString("kind")),
                row.getLong("recipient_id"),
                row.getLong("person_id"),
                row.getLong("subject_id"),
                row.getString("told"),
                row.getString("message_key"),
                row.getString("secret"),
                row.getInt("attempts"),
                Duration.ofMillis((long) (row.getDouble("age") * 1000)));
    }
}
