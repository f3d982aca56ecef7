package org.daybook.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A row of the trail with its values, as the checker reads it. */
final class CheckedRow {

    private CheckedRow() {}

    /** Rows after one id and up to another, in order, at most so many. */
    static PreparedStatement select(Connection connection) throws SQLException {
        return connection.prepareStatement("SELECT " + ChainedRow.COLUMNS + """
                , v.origin_salt, v.address, v.change_salt, v.before, v.after
                FROM platform.audit_events e LEFT JOIN platform.audit_values v ON v.audit_id = e.id
                WHERE e.id > ? AND e.id <= ? ORDER BY e.id LIMIT ?""");
    }

    static ResultSet between(PreparedStatement select, long... bounds) throws SQLException {
        for (int i = 0; i < bounds.length; i++) {
            select.setLong(i + 1, bounds[i]);
        }
        return select.executeQuery();
    }

    /** Which parts of its values are not what was recorded; erased ones are. */
    static List<String> altered(ResultSet row) throws SQLException {
        List<String> parts = new ArrayList<>();
        if (!holds(row.getBytes("origin_hash"), row.getBytes("origin_salt"), row.getString("address"))) {
            parts.add("address is not what was recorded");
        }
        String before = row.getString("before");
        if (!holds(row.getBytes("change_hash"), row.getBytes("change_salt"), before, row.getString("after"))) {
            parts.add("values are not what was recorded");
        }
        return parts;
    }

    private static boolean holds(byte[] hash, byte[] salt, String... values) {
        boolean empty = Arrays.stream(values).allMatch(value -> value == null);
        return salt == null ? empty : Arrays.equals(hash, Salted.hash(salt, values));
    }
}
