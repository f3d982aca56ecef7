package org.daybook.employee.account.session;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.employee.Revocation;
import org.daybook.employee.RevocationPage;
import org.daybook.employee.Revocations;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The one implementation of {@link Revocations}. The position is the oldest transaction that was still running when the
 * answer was given: whatever could not be seen then was written by it or by a later one.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RevocationLog implements Revocations {

    private record Moment(long position, OffsetDateTime at) {}

    @Inject
    private Jdbi sql;

    @Override
    public RevocationPage revokedSince(long position) {
        // First the position, then the rows: what commits in between is seen now and once more next time.
        Moment moment = moment();
        List<Revocation> items = sql.withHandle(handle -> handle.createQuery("""
                        SELECT employee_id, session_id, not_before FROM employee.revocations
                        WHERE recorded_by >= CAST(CAST(:from AS text) AS xid8)
                          AND recorded_at > clock_timestamp() - make_interval(secs => :kept)
                        ORDER BY id
                        """)
                // A database restored from a dump counts its transactions anew.
                .bind("from", Math.min(position, moment.position()))
                .bind("kept", KEPT.toSeconds())
                .map(RevocationLog::read)
                .list());
        return new RevocationPage(items, moment.position(), moment.at());
    }

    private Moment moment() {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint) AS position,
                               clock_timestamp() AS at
                        """)
                .map((row, context) -> new Moment(row.getLong("position"), row.getObject("at", OffsetDateTime.class)))
                .one());
    }

    private static Revocation read(ResultSet row, StatementContext context) throws SQLException {
        return new Revocation(
                row.getLong("employee_id"),
                row.getObject("session_id", Long.class),
                row.getObject("not_before", OffsetDateTime.class));
    }
}
