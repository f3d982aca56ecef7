package org.daybook.employee.account.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Where passwords are kept, and who may use them. */
@ApplicationScoped
public class CredentialStore {

    private static final Pattern ADDRESS = Pattern.compile("[!-~]{3,254}");
    private static final String SELECT = """
            SELECT e.id, e.email, e.leaving_date, a.password_hash, a.password_changed_at,
                   a.disabled_at IS NOT NULL AS disabled
            FROM employee.employees e LEFT JOIN employee.accounts a ON a.employee_id = e.id
            """;

    @Inject
    private Jdbi sql;

    @Inject
    private Clock clock;

    /** The person with this address in any case, or somebody unknown. */
    public Credentials byEmail(String email) {
        // Nobody has another address, and the database might take one letter for another where the throttle does not.
        if (!ADDRESS.matcher(email).matches()) {
            return Credentials.UNKNOWN;
        }
        return sql.withHandle(handle -> handle.createQuery(SELECT + "WHERE lower(e.email) = lower(:email)")
                .bind("email", email)
                .map(CredentialStore::read)
                .findOne()
                .orElse(Credentials.UNKNOWN));
    }

    public Optional<Credentials> byId(long employeeId) {
        return sql.withHandle(handle -> handle.createQuery(SELECT + "WHERE e.id = :id")
                .bind("id", employeeId)
                .map(CredentialStore::read)
                .findOne());
    }

    /**
     * The person, if admitted today; nobody else changes roles, employment or account until the running transaction ends.
     * Take it before any lock on sessions.
     */
    public Optional<Credentials> holdAdmitted(long employeeId) {
        lock("SELECT id FROM employee.employees WHERE id = :id FOR SHARE", employeeId);
        LocalDate today = LocalDate.now(clock);
        return byId(employeeId).filter(who -> who.admitted(today));
    }

    /** The person, whose account this transaction is about to change. Take it before any lock on sessions. */
    public Optional<Credentials> holdForChange(long employeeId) {
        lock("SELECT id FROM employee.employees WHERE id = :id FOR NO KEY UPDATE", employeeId);
        return byId(employeeId);
    }

    private void lock(String select, long employeeId) {
        sql.useHandle(handle -> handle.createQuery(select)
                .bind("id", employeeId)
                .mapTo(Long.class)
                .list());
    }

    /** Sets the password. */
    public void save(long employeeId, String phc) {
        sql.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO employee.accounts (employee_id, password_hash, password_changed_at)
                        VALUES (:id, :hash, clock_timestamp())
                        ON CONFLICT (employee_id) DO UPDATE SET
                            password_hash = excluded.password_hash, password_changed_at = excluded.password_changed_at
                        """)
                .bind("id", employeeId)
                .bind("hash", phc)
                .execute());
    }

    /** Keeps the same password in another form, unless it was changed meanwhile. */
    public void renew(long employeeId, String oldPhc, String newPhc) {
        sql.useHandle(handle -> handle.createUpdate("""
                        UPDATE employee.accounts SET password_hash = :new
                        WHERE employee_id = :id AND password_hash = :old
                        """)
                .bind("id", employeeId)
                .bind("old", oldPhc)
                .bind("new", newPhc)
                .execute());
    }

    private static Credentials read(ResultSet row, StatementContext context) throws SQLException {
        return new Credentials(
                row.getLong("id"),
                row.getString("email"),
                row.getString("password_hash"),
                row.getObject("password_changed_at", OffsetDateTime.class),
                row.getBoolean("disabled"),
                row.getObject("leaving_date", LocalDate.class));
    }
}
