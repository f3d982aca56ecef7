package org.daybook.web.idempotency;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import org.daybook.platform.Leases;
import org.daybook.platform.OutlivesFailures;
import org.jdbi.v3.core.Jdbi;

/** Deletes keys that nobody may repeat any more, in small batches that block nothing for long. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(OutlivesFailures.class)
public class IdempotencyTimer {

    private static final int BATCH = 1_000;
    private static final Duration LEASE = Duration.ofMinutes(9);

    @Inject
    private Leases leases;

    @Inject
    private Jdbi sql;

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void tick() {
        int deleted = BATCH;
        while (deleted == BATCH && leases.acquire("idempotency-cleanup", LEASE)) {
            deleted = deleteBatch();
        }
    }

    private int deleteBatch() {
        return sql.withHandle(
                handle -> handle.createUpdate("""
                        DELETE FROM platform.idempotency_keys WHERE ctid IN (
                            SELECT ctid FROM platform.idempotency_keys
                            WHERE created_at < now() - interval '24 hours' LIMIT :batch)
                        """).bind("batch", BATCH).execute());
    }
}
