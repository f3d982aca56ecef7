package org.daybook.leave.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Lines that wait to be written. */
@ApplicationScoped
class RowStore {

    private static final int CLEARED_AT_ONCE = 5000;

    /** Separates cells on their way into an array; no file can contain it. */
    private static final String SEPARATOR = "\u0001";

    @Inject
    private Jdbi sql;

    /** Adds lines; one that is about the same as an earlier one is refused. */
    void add(long importId, List<WaitingRow> rows, Tally tally) {
        Set<Long> added = rows.isEmpty() ? Set.of() : add(importId, rows);
        rows.stream().filter(row -> !added.contains(row.number())).forEach(row -> tally.refused(row.twice()));
    }

    private Set<Long> add(long importId, List<WaitingRow> rows) {
        return sql.withHandle(handle -> handle.createQuery("""
                        INSERT INTO leave.import_rows (import_id, number, line, key, cells, employee_id, manager_id,
                            manager_key, depth)
                        SELECT :id, number, line, key, string_to_array(cells, :separator), employee_id, manager_id,
                               manager_key, depth
                        FROM unnest(:numbers, :lines, :keys, :cells, :people, :managers, :managerKeys, :depths)
                             AS row (number, line, key, cells, employee_id, manager_id, manager_key, depth)
                        ORDER BY number
                        ON CONFLICT (import_id, key) DO NOTHING
                        RETURNING number
                        """)
                .bind("id", importId)
                .bind("separator", SEPARATOR)
                .bindArray("numbers", Long.class, column(rows, WaitingRow::number))
                .bindArray("lines", Long.class, column(rows, WaitingRow::line))
                .bindArray("keys", String.class, column(rows, WaitingRow::key))
                .bindArray("cells", String.class, column(rows, row -> String.join(SEPARATOR, filled(row.cells()))))
                .bindArray("people", Long.class, column(rows, WaitingRow::employeeId))
                .bindArray("managers", Long.class, column(rows, WaitingRow::managerId))
                .bindArray("managerKeys", String.class, column(rows, WaitingRow::managerKey))
                .bindArray("depths", Integer.class, column(rows, WaitingRow::depth))
                .mapTo(Long.class)
                .set());
    }

    /**
     * All lines of a file are in. What the database knows of this table is about files of the past: it would look the lines
     * of this one up by the first index that begins with the import, and read all of them for each.
     */
    void areIn() {
        sql.useHandle(handle -> handle.execute("ANALYZE leave.import_rows"));
    }

    /** All lines about the next people after one, about so many lines. */
    List<WaitingRow> aboutNextPeople(long importId, long after, int most) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM leave.import_rows
                        WHERE import_id = :id AND employee_id > :after AND employee_id <= (
                            SELECT max(employee_id) FROM (
                                SELECT employee_id FROM leave.import_rows
                                WHERE import_id = :id AND employee_id > :after
                                ORDER BY employee_id LIMIT :most) AS next)
                        ORDER BY employee_id, number
                        """)
                .bind("id", importId)
                .bind("after", after)
                .bind("most", most)
                .map(RowStore::row)
                .list());
    }

    /** All lines about these people. */
    List<WaitingRow> about(long importId, Collection<Long> people) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM leave.import_rows WHERE import_id = :id AND employee_id = ANY(:people)
                        ORDER BY employee_id, number
                        """)
                .bind("id", importId)
                .bindArray("people", Long.class, people)
                .map(RowStore::row)
                .list());
    }

    /** The numbers of sound lines about new people, by their addresses. */
    Map<String, Long> numbersOf(long importId, Collection<String> keys) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT key, number FROM leave.import_rows
                        WHERE import_id = :id AND key = ANY(:keys) AND depth >= 0
                        """)
                .bind("id", importId)
                .bindArray("keys", String.class, keys)
                .map((row, context) -> Map.entry(row.getString("key"), row.getLong("number")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The lines with these numbers. */
    List<WaitingRow> numbered(long importId, Collection<Long> numbers) {
        return sql.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM leave.import_rows WHERE import_id = :id AND number = ANY(:numbers) ORDER BY number")
                .bind("id", importId)
                .bindArray("numbers", Long.class, numbers)
                .map(RowStore::row)
                .list());
    }

    /** Removes the pieces of an import's file. */
    void clearFile(long importId) {
        sql.useHandle(handle -> handle.createUpdate("DELETE FROM leave.import_chunks WHERE import_id = :id")
                .bind("id", importId)
                .execute());
    }

    /** Removes some of an import's lines and the pieces of its file. @return whether there may be more */
    boolean clearSome(long importId) {
        clearFile(importId);
        return sql.withHandle(handle -> {
            int rows = handle.createUpdate("""
                            DELETE FROM leave.import_rows WHERE import_id = :id AND number IN (
                                SELECT number FROM leave.import_rows WHERE import_id = :id ORDER BY number LIMIT :most)
                            """)
                    .bind("id", importId)
                    .bind("most", CLEARED_AT_ONCE)
                    .execute();
            return rows == CLEARED_AT_ONCE;
        });
    }

    static WaitingRow row(ResultSet row, StatementContext context) throws SQLException {
        String[] cells = (String[]) row.getArray("cells").getArray();
        return new WaitingRow(
                row.getLong("number"),
                row.getLong("line"),
                row.getString("key"),
                Collections.unmodifiableList(new ArrayList<>(Arrays.asList(cells))),
                row.getObject("employee_id", Long.class),
                row.getObject("manager_id", Long.class),
                row.getString("manager_key"),
                row.getObject("depth", Integer.class));
    }

    private static List<String> filled(List<String> cells) {
        return cells.stream().map(cell -> cell == null ? "" : cell).toList();
    }

    private static Object[] column(List<WaitingRow> rows, Function<WaitingRow, ?> value) {
        return rows.stream().map(value).toArray();
    }
}
