package org.daybook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Lets one node at a time do scheduled work. A lease is a row that its holder may renew and that anyone may take over
 * once it has run out; time is the database's, so nodes with wrong clocks agree. The work itself must be safe to
 * repeat: a lease saves work, it does not protect data.
 */
@ApplicationScoped
public class Leases {

    private final String holder = UUID.randomUUID().toString();

    @Inject
    Jdbi sql;

    /** Takes or renews the lease for this node; false while another node holds it. */
    public boolean acquire(String name, Duration term) {
        return sql.withHandle(handle -> handle.createUpdate("""
                        INSERT INTO platform.leases AS l (name, holder, held_until)
                        VALUES (:name, :holder, clock_timestamp() + make_interval(secs => :seconds))
                        ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until
                        WHERE l.holder = excluded.holder OR l.held_until < clock_timestamp()
                        """)
                        .bind("name", name)
                        .bind("holder", holder)
                        .bind("seconds", term.toSeconds())
                        .execute())
                == 1;
    }
}
