package org.daybook.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A row of the trail with its values, as the checker reads it. */
final class CheckedRow {

    /** Whether a part of the values that is gone was erased; an erasure reaches no row that came after it. */
    private static final String ON_RECORD = """
            , CASE WHEN e.origin_hash IS NOT NULL AND v.origin_salt IS NULL THEN
                  e.id <= greatest(
                      (SELECT max(least(x.id, x.subject_id)) FROM platform.audit_events x
                       WHERE x.action = 'audit-addresses.expired'),
                      (SELECT max(least(x.id, x.subject_id)) FROM platform.audit_events x
                       WHERE x.action = 'audit-values.expired'))
                  OR e.actor_kind = 'PERSON' AND EXISTS (
                      SELECT FROM platform.audit_events x
                      WHERE x.action = 'audit-values.erased' AND x.person_id = e.actor_id
                        AND x.subject_id >= e.id AND x.id > e.id)
              END AS origin_erased,
              CASE WHEN e.change_hash IS NOT NULL AND v.change_salt IS NULL THEN
                  e.id <= (SELECT max(least(x.id, x.subject_id)) FROM platform.audit_events x
                           WHERE x.action = 'audit-values.expired')
                  OR EXISTS (
                      SELECT FROM platform.audit_events x
                      WHERE x.action = 'audit-values.erased' AND x.person_id = e.person_id
                        AND x.subject_id >= e.id AND x.id > e.id)
              END AS change_erased
            """;

    private CheckedRow() {}

    /** Rows after one id and up to another, in order, at most so many. */
    static PreparedStatement select(Connection connection) throws SQLException {
        return connection.prepareStatement("SELECT " + ChainedRow.COLUMNS + """
                , v.origin_salt, v.address, v.change_salt, v.before, v.after
                """ + ON_RECORD + """
                FROM platform.audit_events e LEFT JOIN platform.audit_values v ON v.audit_id = e.id
                WHERE e.id > ? AND e.id <= ? ORDER BY e.id LIMIT ?""");
    }

    static ResultSet between(PreparedStatement select, long... bounds) throws SQLException {
        for (int i = 0; i < bounds.length; i++) {
            select.setLong(i + 1, bounds[i]);
        }
        return select.executeQuery();
    }

    /** Whether it lost something by an erasure that is on record. */
    static boolean isErased(ResultSet row) throws SQLException {
        return row.getBoolean("origin_erased") || row.getBoolean("change_erased");
    }

    /** Which parts of its values are not what was recorded; what was erased is no fault. */
    static List<String> faults(ResultSet row) throws SQLException {
        List<String> parts = new ArrayList<>();
        fault(row, "origin", row.getString("address")).ifPresent(fault -> parts.add("address is " + fault));
        fault(row, "change", row.getString("before"), row.getString("after"))
                .ifPresent(fault -> parts.add("values are " + fault));
        return parts;
    }

    private static Optional<String> fault(ResultSet row, String part, String... values) throws SQLException {
        byte[] hash = row.getBytes(part + "_hash");
        byte[] salt = row.getBytes(part + "_salt");
        if (hash != null && salt == null) {
            return row.getBoolean(part + "_erased")
                    ? Optional.empty()
                    : Optional.of("gone without an erasure on record");
        }
        boolean holds = salt == null
                ? Arrays.stream(values).allMatch(Objects::isNull)
                : Arrays.equals(hash, Salted.hash(salt, values));
        return holds ? Optional.empty() : Optional.of("not what was recorded");
    }
}
