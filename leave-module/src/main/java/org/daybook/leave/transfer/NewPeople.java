package org.daybook.leave.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Lines about new people, in the order of their managers: whoever has no new manager first, then who reports to them, and
 * so on. The order is found in steps that are short however long the file is: the position is the depth that is being
 * given and the number of the line where the step begins. The statements look every manager up by the key.
 */
@ApplicationScoped
class NewPeople {

    /** The position when the order is found; from there it counts down with everybody who is hired. */
    private static final long IN_ORDER = -1;

    private static final long REFUSING = Long.MIN_VALUE;
    private static final long LINES_AT_ONCE = 20_000;
    private static final int REFUSED_AT_ONCE = 1000;
    private static final int HIRED_AT_ONCE = 500;
    private static final long ENOUGH = 1000;
    private static final long DEEPEST = 100;
    private static final long DEPTH_UNIT = 1L << 32;

    @Inject
    private Jdbi sql;

    /** A step towards the order. @return the next position */
    long arrange(long importId, long position, Tally tally) {
        return sql.withHandle(handle -> {
            if (position == REFUSING) {
                return refuseSome(handle, importId, tally) ? REFUSING : IN_ORDER;
            }
            if (!exists(handle, importId, "depth IS NULL")) {
                return IN_ORDER;
            }
            long depth = Math.max(1, position / DEPTH_UNIT);
            long from = position % DEPTH_UNIT;
            place(handle, importId, depth, from);
            if (exists(handle, importId, "number > " + (from + LINES_AT_ONCE))) {
                return depth * DEPTH_UNIT + from + LINES_AT_ONCE;
            }
            boolean deeper = depth < DEEPEST && exists(handle, importId, "depth = " + depth);
            return deeper ? (depth + 1) * DEPTH_UNIT : REFUSING;
        });
    }

    private static boolean exists(Handle handle, long importId, String condition) {
        return handle.createQuery("SELECT EXISTS (SELECT FROM leave.import_rows WHERE import_id = :id "
                        + "AND employee_id IS NULL AND " + condition + ")")
                .bind("id", importId)
                .mapTo(Boolean.class)
                .one();
    }

    private static void place(Handle handle, long importId, long depth, long from) {
        handle.createUpdate("""
                        UPDATE leave.import_rows r SET depth = :depth
                        WHERE r.import_id = :id AND r.number > :from AND r.number <= :to AND r.depth IS NULL
                          AND (SELECT m.depth FROM leave.import_rows m
                               WHERE m.import_id = :id AND m.key = r.manager_key) = :depth - 1
                        """)
                .bind("id", importId)
                .bind("depth", (int) depth)
                .bind("from", from)
                .bind("to", from + LINES_AT_ONCE)
                .execute();
    }

    private record Faulty(long number, long line, String why) {}

    /** First whoever has no manager here, then whoever is below them; the rest are circles and who is below these. */
    private static boolean refuseSome(Handle handle, long importId, Tally tally) {
        List<Faulty> faulty = faulty(handle, importId, "AND (m.number IS NULL OR m.depth = -1)");
        if (faulty.isEmpty()) {
            faulty = faulty(handle, importId, "");
        }
        faulty.forEach(row -> tally.refused(Finding.refused(row.line(), "manager_email", row.why(), message(row))));
        handle.createUpdate("UPDATE leave.import_rows SET depth = -1 WHERE import_id = :id AND number = ANY(:numbers)")
                .bind("id", importId)
                .bindArray(
                        "numbers",
                        Long.class,
                        faulty.stream().map(Faulty::number).toList())
                .execute();
        return !faulty.isEmpty();
    }

    private static List<Faulty> faulty(Handle handle, long importId, String condition) {
        return handle.createQuery("""
                        SELECT r.number, r.line, CASE WHEN m.number IS NULL THEN 'unknown-manager'
                            WHEN m.depth = -1 THEN 'manager-refused' ELSE 'manager-cycle' END AS why
                        FROM leave.import_rows r
                        LEFT JOIN LATERAL (
                            SELECT number, depth FROM leave.import_rows
                            WHERE import_id = :id AND key = r.manager_key LIMIT 1) m ON true
                        WHERE r.import_id = :id AND r.depth IS NULL AND r.employee_id IS NULL %s
                        ORDER BY r.number LIMIT :most
                        """.formatted(condition))
                .bind("id", importId)
                .bind("most", REFUSED_AT_ONCE)
                .map((row, context) -> new Faulty(row.getLong("number"), row.getLong("line"), row.getString("why")))
                .list();
    }

    private static String message(Faulty row) {
        return switch (row.why()) {
            case "unknown-manager" -> "Neither Daybook nor a faultless line of this file has this address.";
            case "manager-refused" -> "The line of this manager was refused.";
            default -> "The managers above come back to where they began, or there are more than " + DEEPEST + ".";
        };
    }

    /** How many can be hired. */
    long count(long importId) {
        return sql.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM leave.import_rows WHERE import_id = :id AND depth >= 0")
                .bind("id", importId)
                .mapTo(Long.class)
                .one());
    }

    /** The next to be hired, with the ids of their managers, who are there by then; empty after the last one. */
    List<WaitingRow> next(long importId) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT r.number, r.line, r.key, r.cells, r.employee_id, r.manager_key, r.depth,
                               coalesce(r.manager_id, m.employee_id) AS manager_id
                        FROM leave.import_rows r
                        LEFT JOIN LATERAL (
                            SELECT employee_id FROM leave.import_rows
                            WHERE import_id = :id AND key = r.manager_key LIMIT 1) m ON true
                        WHERE r.import_id = :id AND r.employee_id IS NULL AND r.depth = (
                            SELECT min(depth) FROM leave.import_rows
                            WHERE import_id = :id AND employee_id IS NULL AND depth >= 0)
                        ORDER BY r.number LIMIT :most
                        """)
                .bind("id", importId)
                .bind("most", HIRED_AT_ONCE)
                .map(RowStore::row)
                .list());
    }

    /** Whether the order is found. */
    static boolean areInOrder(long position) {
        return position <= IN_ORDER && position != REFUSING;
    }

    /**
     * Counts who was hired. Where almost nobody was before, the database goes on for a minute to look accounts and people up
     * as in tables of a few rows, by reading all of them, unless it is told whenever there are ten times as many.
     *
     * @return the next position
     */
    long counted(long position, int hired) {
        long before = IN_ORDER - position;
        long now = before + hired;
        if (now >= ENOUGH && Long.toString(now).length() > Long.toString(before).length()) {
            sql.useHandle(handle -> handle.execute("ANALYZE employee.employees, leave.accounts, leave.account_years"));
        }
        return position - hired;
    }

    /** Notes who was hired. @param ids null for those whose address somebody else got meanwhile, who stands for them */
    void hired(long importId, List<WaitingRow> rows, List<Long> ids) {
        List<Long> numbers = new ArrayList<>();
        rows.forEach(row -> numbers.add(row.number()));
        sql.useHandle(handle -> handle.createUpdate("""
                        UPDATE leave.import_rows r
                        SET employee_id = coalesce(h.id,
                            (SELECT p.id FROM employee.people p WHERE lower(p.email) = r.key))
                        FROM unnest(:numbers, :ids) AS h (number, id)
                        WHERE r.import_id = :import AND r.number = h.number
                        """)
                .bind("import", importId)
                .bindArray("numbers", Long.class, numbers)
                .bindArray("ids", Long.class, ids.toArray())
                .execute());
    }
}
