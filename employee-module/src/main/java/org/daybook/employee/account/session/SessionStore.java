package org.daybook.employee.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.daybook.employee.SessionView;
import org.daybook.employee.SignInChannel;
import org.daybook.employee.account.session.SessionBook.Visit;
import org.daybook.employee.account.setting.AccountSettings;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Where sessions are kept. */
@ApplicationScoped
class SessionStore {

    @Inject
    private Jdbi sql;

    @Inject
    private AccountSettings settings;

    /** Now, by the database's clock; asked after locks were had. */
    OffsetDateTime now() {
        return sql.withHandle(handle -> handle.createQuery("SELECT clock_timestamp()")
                .mapTo(OffsetDateTime.class)
                .one());
    }

    /** Keeps a new session that begins now. */
    OpenSession add(long employeeId, Visit visit, RefreshToken token) {
        OffsetDateTime now = now();
        OffsetDateTime expiresAt = now.plus(settings.sessionLife());
        long id = sql.withHandle(handle -> handle.createQuery("""
                        INSERT INTO employee.sessions (employee_id, channel, family_hash, token_hash, created_at,
                                                       last_used_at, expires_at, address, user_agent)
                        VALUES (:employee, :channel, :family, :token, :now, :now, :expires, :address, :agent)
                        RETURNING id
                        """)
                .bind("employee", employeeId)
                .bind("channel", visit.channel().name())
                .bind("family", token.familyHash())
                .bind("token", token.turnHash())
                .bind("now", now)
                .bind("expires", expiresAt)
                .bind("address", visit.address())
                .bind("agent", visit.userAgent())
                .mapTo(Long.class)
                .one());
        return new OpenSession(id, token, Session.end(now, settings.sessionIdle(), expiresAt), now);
    }

    /** The session, used now. */
    OpenSession used(Session session, RefreshToken token, OffsetDateTime now) {
        OffsetDateTime end = Session.end(now, settings.sessionIdle(), session.expiresAt());
        return new OpenSession(session.id(), token, end, now);
    }

    boolean isOver(Session session, OffsetDateTime now) {
        return session.over(now, settings.sessionIdle());
    }

    /** Whose session this is. */
    Optional<Long> owner(RefreshToken token) {
        return sql.withHandle(
                handle -> handle.createQuery("SELECT employee_id FROM employee.sessions WHERE family_hash = :family")
                        .bind("family", token.familyHash())
                        .mapTo(Long.class)
                        .findOne());
    }

    /** The session, which nobody else changes until the running transaction ends. */
    Optional<Session> lock(RefreshToken token) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT id, employee_id, token_hash, previous_hash, successor_salt, last_used_at, expires_at,
                               ended_at IS NOT NULL AS ended
                        FROM employee.sessions WHERE family_hash = :family FOR UPDATE
                        """)
                .bind("family", token.familyHash())
                .map(SessionStore::read)
                .findOne());
    }

    void rotate(Session session, RefreshToken next, String salt, OffsetDateTime now) {
        sql.useHandle(handle -> handle.createUpdate("""
                        UPDATE employee.sessions
                        SET token_hash = :token, previous_hash = token_hash, successor_salt = :salt, last_used_at = :now
                        WHERE id = :id
                        """)
                .bind("token", next.turnHash())
                .bind("salt", salt)
                .bind("now", now)
                .bind("id", session.id())
                .execute());
    }

    List<SessionView> open(long employeeId) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT id, channel, created_at, last_used_at, address, user_agent,
                               least(expires_at, last_used_at + make_interval(secs => :idle)) AS expires_at
                        FROM employee.sessions
                        WHERE employee_id = :employee AND ended_at IS NULL AND expires_at > clock_timestamp()
                          AND last_used_at + make_interval(secs => :idle) > clock_timestamp()
                        ORDER BY last_used_at DESC, id DESC LIMIT 100
                        """)
                .bind("employee", employeeId)
                .bind("idle", settings.sessionIdle().toSeconds())
                .map(SessionStore::view)
                .list());
    }

    private static Session read(ResultSet row, StatementContext context) throws SQLException {
        return new Session(
                row.getLong("id"),
                row.getLong("employee_id"),
                row.getString("token_hash"),
                row.getString("previous_hash"),
                row.getString("successor_salt"),
                row.getObject("last_used_at", OffsetDateTime.class),
                row.getObject("expires_at", OffsetDateTime.class),
                row.getBoolean("ended"));
    }

    private static SessionView view(ResultSet row, StatementContext context) throws SQLException {
        return new SessionView(
                row.getLong("id"),
                SignInChannel.valueOf(row.getString("channel")),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("last_used_at", OffsetDateTime.class),
                row.getObject("expires_at", OffsetDateTime.class),
                row.getString("address"),
                row.getString("user_agent"));
    }
}
