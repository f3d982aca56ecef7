package org.daybook.employee.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.daybook.employee.SignInChannel;
import org.daybook.employee.account.secret.Secrets;
import org.jdbi.v3.core.Jdbi;

/**
 * Clients in which people signed in before, known for a year: the latest twenty browsers of each person, and the latest
 * twenty others, so that a script that signs in anew each time does not crowd the browsers out.
 */
@ApplicationScoped
public class KnownDevices {

    @Inject
    private Jdbi sql;

    /** Whether this person signed in with it before. */
    boolean isKnown(String tokenHash, Long employeeId) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT count(*) FROM employee.known_devices
                        WHERE token_hash = :hash AND employee_id = :employee AND expires_at > clock_timestamp()
                        """)
                        .bind("hash", tokenHash)
                        .bind("employee", employeeId)
                        .mapTo(Integer.class)
                        .one())
                == 1;
    }

    /** @return the device's token */
    String remember(long employeeId, SignInChannel channel) {
        String token = Secrets.random();
        sql.useHandle(handle -> handle.createUpdate("""
                        WITH old AS (
                            DELETE FROM employee.known_devices WHERE token_hash IN (
                                SELECT token_hash FROM employee.known_devices
                                WHERE employee_id = :employee AND channel = :channel
                                ORDER BY created_at DESC OFFSET 19))
                        INSERT INTO employee.known_devices (token_hash, employee_id, channel, created_at, expires_at)
                        VALUES (:hash, :employee, :channel, clock_timestamp(),
                                clock_timestamp() + interval '365 days')
                        """)
                .bind("channel", channel.name())
                .bind("hash", Secrets.sha256(token))
                .bind("employee", employeeId)
                .execute());
        return token;
    }

    /** Every client is a stranger again. */
    public void forget(long employeeId) {
        sql.useHandle(handle -> handle.createUpdate("DELETE FROM employee.known_devices WHERE employee_id = :employee")
                .bind("employee", employeeId)
                .execute());
    }
}
