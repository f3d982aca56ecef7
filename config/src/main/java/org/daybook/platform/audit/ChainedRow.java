package org.daybook.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;

/** How a row of the trail goes into the hash of its seal: every column, in one order, in one form. */
final class ChainedRow {

    /** The columns, to be selected from {@code platform.audit_events e}; the moment in microseconds since 1970. */
    static final String COLUMNS = """
            e.id, CAST(extract(epoch FROM e.recorded_at) * 1000000 AS bigint) AS micros, e.action, e.actor_kind,
            e.actor_id, e.channel, e.correlation_id, e.subject_type, e.subject_id, e.person_id, e.origin_hash,
            e.change_hash""";

    private ChainedRow() {}

    static void digest(ResultSet row, Digester digester) throws SQLException {
        digester.add(row.getLong("id"))
                .add(row.getLong("micros"))
                .add(row.getString("action"))
                .add(row.getString("actor_kind"))
                .add(row.getObject("actor_id", Long.class))
                .add(row.getString("channel"))
                .add(row.getString("correlation_id"))
                .add(row.getString("subject_type"))
                .add(row.getObject("subject_id", Long.class))
                .add(row.getObject("person_id", Long.class))
                .add(row.getBytes("origin_hash"))
                .add(row.getBytes("change_hash"));
    }
}
