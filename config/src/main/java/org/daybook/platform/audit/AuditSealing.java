package org.daybook.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Closes the chain over rows that are final. Nobody waits for it and it waits for nobody: it notes how far ids were
 * given out and which transactions were running, and seals up to there once all of these have ended, usually at its next
 * turn. Each seal is one statement that only one of several nodes can win, so that it may be interrupted anywhere and
 * repeated by anybody; a lease saves work, no more.
 */
@ApplicationScoped
public class AuditSealing {

    private static final int ROWS_OF_A_SEAL = 1000;

    private final AtomicReference<Horizon> noted = new AtomicReference<>();
    private final Jdbi sql;

    /** For the container's proxy only. */
    protected AuditSealing() {
        this(null);
    }

    @Inject
    public AuditSealing(Jdbi sql) {
        this.sql = sql;
    }

    /**
     * How far rows may be sealed when a transaction and all before it have ended.
     *
     * @param lastId no id up to this one is given out any more
     * @param transaction number of a transaction that began after these ids were given out
     */
    private record Horizon(long lastId, String transaction) {}

    /**
     * Seals what is final by now, a batch at a time. Call it outside a transaction.
     *
     * @param goOn asked before each batch, for example whether the lease could be renewed
     * @return number of rows sealed
     */
    public long seal(BooleanSupplier goOn) {
        long sealed = 0;
        Horizon earlier = noted.getAndSet(null);
        if (earlier != null) {
            if (!isFinal(earlier)) {
                noted.set(earlier);
                return 0;
            }
            sealed = sealUpTo(earlier.lastId(), goOn);
        }
        Horizon now = note();
        if (isFinal(now)) {
            return sealed + sealUpTo(now.lastId(), goOn);
        }
        noted.set(now);
        return sealed;
    }

    /** Two statements, in this order: whoever took one of these ids had a smaller transaction number already. */
    private Horizon note() {
        return sql.withHandle(handle -> {
            long lastId = handle.createQuery(
                            "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM platform.audit_ids")
                    .mapTo(Long.class)
                    .one();
            String transaction = handle.createQuery("SELECT CAST(pg_current_xact_id() AS text)")
                    .mapTo(String.class)
                    .one();
            return new Horizon(lastId, transaction);
        });
    }

    private boolean isFinal(Horizon horizon) {
        return sql.withHandle(
                handle -> handle.createQuery("SELECT pg_snapshot_xmin(pg_current_snapshot()) > CAST(:number AS xid8)")
                        .bind("number", horizon.transaction())
                        .mapTo(Boolean.class)
                        .one());
    }

    private long sealUpTo(long lastId, BooleanSupplier goOn) {
        long sealed = 0;
        int batch = ROWS_OF_A_SEAL;
        while (batch == ROWS_OF_A_SEAL && goOn.getAsBoolean()) {
            batch = sql.withHandle(handle -> sealBatch(handle, lastId));
            sealed += batch;
        }
        return sealed;
    }

    /** @return number of rows sealed; 0 also if another node was faster */
    private static int sealBatch(Handle handle, long lastId) {
        Seal head = handle.createQuery(
                        "SELECT " + Seal.COLUMNS + " FROM platform.audit_seals ORDER BY seal_id DESC LIMIT 1")
                .map((row, context) -> Seal.read(row))
                .findOne()
                .orElse(Seal.BEGINNING);
        Digester digester = head.next();
        Batch batch = handle.createQuery("SELECT " + ChainedRow.COLUMNS + """
                        ,
                               CAST(extract(epoch FROM statement_timestamp()) * 1000000 AS bigint) AS now
                        FROM platform.audit_events e WHERE e.id > :after AND e.id <= :last ORDER BY e.id LIMIT :most
                        """)
                .bind("after", head.lastId())
                .bind("last", lastId)
                .bind("most", ROWS_OF_A_SEAL)
                .reduceResultSet(Batch.NONE, (all, row, context) -> {
                    ChainedRow.digest(row, digester);
                    return all.with(row.getLong("id"), row.getLong("now"));
                });
        return batch.rows() == 0 ? 0 : append(handle, head, batch, digester);
    }

    private static int append(Handle handle, Seal head, Batch batch, Digester digester) {
        byte[] hash =
                Seal.finish(digester, head.id() + 1, batch.firstId(), batch.lastId(), batch.rows(), batch.micros());
        int appended = handle.createUpdate("""
                        INSERT INTO platform.audit_seals
                            (seal_id, first_id, last_id, row_count, previous_hash, hash, sealed_at)
                        VALUES (:id, :firstId, :lastId, :rows, :previous, :hash,
                                timestamptz 'epoch' + :micros * interval '1 microsecond')
                        ON CONFLICT DO NOTHING
                        """)
                .bind("id", head.id() + 1)
                .bind("firstId", batch.firstId())
                .bind("lastId", batch.lastId())
                .bind("rows", batch.rows())
                .bind("micros", batch.micros())
                .bind("previous", head.hash())
                .bind("hash", hash)
                .execute();
        return appended * batch.rows();
    }

    /** What a seal says of its rows. */
    private record Batch(long firstId, long lastId, int rows, long micros) {

        static final Batch NONE = new Batch(0, 0, 0, 0);

        Batch with(long id, long now) {
            return new Batch(rows == 0 ? id : firstId, id, rows + 1, now);
        }
    }
}
