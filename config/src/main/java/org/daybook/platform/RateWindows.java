package org.daybook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/**
 * Bounds how often somebody does something within any span of time, exactly, on any number of nodes: the moments that
 * count are a row in the database, and time is the database's. To be called outside a transaction, so that what was
 * taken stays taken when the work fails.
 */
@ApplicationScoped
public class RateWindows {

    @Inject
    Jdbi sql;

    /**
     * Takes one of a number of permits.
     *
     * @param subject who and what, at most 200 characters
     * @param permits how many there are in each window
     * @return zero if one was taken, else the time until the next is free
     */
    public Duration take(String subject, int permits, Duration window) {
        return sql.withHandle(handle -> handle.createQuery("""
                        INSERT INTO platform.rate_windows AS w (subject, hits) VALUES (:subject, ARRAY[clock_timestamp()])
                        ON CONFLICT (subject) DO UPDATE SET (hits, taken) = (
                            SELECT CASE WHEN count(*) < :permits
                                        THEN array_append(coalesce(array_agg(hit ORDER BY hit), '{}'), clock_timestamp())
                                        ELSE array_agg(hit ORDER BY hit) END,
                                   count(*) < :permits
                            FROM unnest(w.hits) AS hit
                            WHERE hit > clock_timestamp() - make_interval(secs => :seconds))
                        RETURNING CASE WHEN taken THEN 0
                                       ELSE greatest(1, extract(epoch FROM
                                                hits[1] + make_interval(secs => :seconds) - clock_timestamp()) * 1000)
                                  END AS wait
                        """)
                .bind("subject", subject)
                .bind("permits", permits)
                .bind("seconds", window.toSeconds())
                .map((row, context) -> Duration.ofMillis(row.getLong("wait")))
                .one());
    }

    /**
     * Forgets subjects whose last permit was taken before a span of time, in one small batch.
     *
     * @return how many were forgotten
     */
    public int forget(Duration older, int batch) {
        return sql.withHandle(handle -> handle.createUpdate("""
                        DELETE FROM platform.rate_windows WHERE ctid IN (
                            SELECT ctid FROM platform.rate_windows
                            WHERE hits[cardinality(hits)] < clock_timestamp() - make_interval(secs => :seconds)
                            LIMIT :batch FOR UPDATE SKIP LOCKED)
                        """)
                .bind("seconds", older.toSeconds())
                .bind("batch", batch)
                .execute());
    }
}
