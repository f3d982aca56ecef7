package org.daybook.leave.workday;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** Remembers, with a change that concerns many people, that their leave has to be counted anew. */
@ApplicationScoped
class RecountQueue {

    @Inject
    private Jdbi sql;

    /**
     * @param location only of people there; null or empty for everybody
     * @param cause why, for people to read
     */
    void add(LocalDate first, LocalDate last, String location, String cause, long actorId) {
        sql.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO leave.recounts (first_day, last_day, location, cause, actor_id)
                        VALUES (:first, :last, nullif(:location, ''), :cause, :actor)
                        """)
                .bind("first", first)
                .bind("last", last)
                .bind("location", location)
                .bind("cause", cause)
                .bind("actor", actorId)
                .execute());
    }
}
