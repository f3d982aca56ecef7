package org.daybook.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A link of the chain.
 *
 * @param micros when it was made, in microseconds since 1970
 */
record Seal(long id, long firstId, long lastId, int rows, byte[] previousHash, byte[] hash, long micros) {

    static final String COLUMNS = """
            seal_id, first_id, last_id, row_count, previous_hash, hash,
            CAST(extract(epoch FROM sealed_at) * 1000000 AS bigint) AS micros""";

    /** What the first seal follows on; there is no row before it, whatever its id. */
    static final Seal BEGINNING = new Seal(0, Long.MIN_VALUE, Long.MIN_VALUE, 0, new byte[32], new byte[32], 0);

    /** Where the hash of a seal that follows on this one begins; its rows go in next, then {@link #finish}. */
    Digester next() {
        return new Digester().add(hash);
    }

    /** The hash of a seal whose rows have gone in. */
    static byte[] finish(Digester rows, long id, long firstId, long lastId, int count, long micros) {
        return rows.add(id)
                .add(firstId)
                .add(lastId)
                .add((long) count)
                .add(micros)
                .hash();
    }

    static Seal read(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("seal_id"),
                row.getLong("first_id"),
                row.getLong("last_id"),
                row.getInt("row_count"),
                row.getBytes("previous_hash"),
                row.getBytes("hash"),
                row.getLong("micros"));
    }
}
