package org.daybook.employee.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.employee.IssuedLink;
import org.daybook.employee.account.secret.Secrets;
import org.daybook.employee.account.setting.AccountSettings;
import org.jdbi.v3.core.Jdbi;

/** Where links are kept: one a person, of its token the hash. */
@ApplicationScoped
class LinkStore {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{" + Secrets.LENGTH + "}");

    @Inject
    private Jdbi sql;

    @Inject
    private AccountSettings settings;

    /**
     * Makes a link and ends the one that the person had.
     *
     * @param actorId null for the system
     */
    IssuedLink issue(long employeeId, LinkPurpose purpose, Long actorId) {
        String token = Secrets.random();
        OffsetDateTime end = sql.withHandle(handle -> handle.createQuery("""
                        INSERT INTO employee.account_links
                            (employee_id, token_hash, purpose, issued_by, issued_at, expires_at)
                        VALUES (:employee, :hash, :purpose, :actor, clock_timestamp(),
                                clock_timestamp() + make_interval(secs => :life))
                        ON CONFLICT (employee_id) DO UPDATE SET
                            token_hash = excluded.token_hash, purpose = excluded.purpose,
                            issued_by = excluded.issued_by, issued_at = excluded.issued_at,
                            expires_at = excluded.expires_at
                        RETURNING expires_at
                        """)
                .bind("employee", employeeId)
                .bind("hash", Secrets.sha256(token))
                .bind("purpose", purpose.name())
                .bind("actor", actorId)
                .bind("life", purpose.life(settings).toSeconds())
                .mapTo(OffsetDateTime.class)
                .one());
        return new IssuedLink(token, end);
    }

    /** Whose link it is, while it can be used. */
    Optional<Long> owner(String token) {
        return ask("""
                SELECT employee_id FROM employee.account_links
                WHERE token_hash = :hash AND expires_at > clock_timestamp()
                """, token);
    }

    /** Until when the person can use it; empty if it was used, replaced or has run out. */
    Optional<OffsetDateTime> end(long employeeId, String token) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT expires_at FROM employee.account_links
                        WHERE employee_id = :employee AND token_hash = :hash AND expires_at > clock_timestamp()
                        """)
                .bind("employee", employeeId)
                .bind("hash", Secrets.sha256(token))
                .mapTo(OffsetDateTime.class)
                .findOne());
    }

    /** Whether the person was given a link to replace the password only just now. */
    boolean isFresh(long employeeId, Duration age) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT EXISTS (SELECT FROM employee.account_links
                            WHERE employee_id = :employee AND purpose = 'RESET'
                              AND issued_at > clock_timestamp() - make_interval(secs => :age))
                        """)
                .bind("employee", employeeId)
                .bind("age", age.toSeconds())
                .mapTo(Boolean.class)
                .one());
    }

    /** Uses it; of several calls at once one is told whose it was. */
    Optional<Long> use(String token) {
        return ask("""
                DELETE FROM employee.account_links
                WHERE token_hash = :hash AND expires_at > clock_timestamp()
                RETURNING employee_id
                """, token);
    }

    /** Whether the person holds one that can be used. */
    boolean isHeldBy(long employeeId) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT count(*) FROM employee.account_links
                        WHERE employee_id = :employee AND expires_at > clock_timestamp()
                        """)
                        .bind("employee", employeeId)
                        .mapTo(Integer.class)
                        .one())
                == 1;
    }

    void end(long employeeId) {
        sql.useHandle(handle -> handle.createUpdate("DELETE FROM employee.account_links WHERE employee_id = :employee")
                .bind("employee", employeeId)
                .execute());
    }

    private Optional<Long> ask(String statement, String token) {
        if (token == null || !TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        return sql.withHandle(handle -> handle.createQuery(statement)
                .bind("hash", Secrets.sha256(token))
                .mapTo(Long.class)
                .findOne());
    }
}
