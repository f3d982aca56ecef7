package org.daybook.leave.workday;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads patterns, regions and holidays: one statement for whatever decides about a person's working days. */
@ApplicationScoped
class WorkTimeStore {

    /** Each kind of row uses some of the columns; the newest row of a day counts. To be filled in: whose. */
    private static final String WORK_TIME = """
            WITH known AS (SELECT coalesce(CAST(:moment AS timestamptz), 'infinity') AS until),
            workplaces AS (
                SELECT DISTINCT ON (employee_id, valid_from) employee_id, valid_from, location, region
                FROM leave.workplaces
                WHERE employee_id = %1$s AND valid_from <= :last AND recorded_at <= (SELECT until FROM known)
                ORDER BY employee_id, valid_from, id DESC),
            home AS (SELECT id, location FROM employee.people WHERE id = %1$s AND location IS NOT NULL),
            located AS (
                SELECT DISTINCT ON (location, valid_from) location, valid_from, region FROM leave.location_regions
                WHERE location IN (SELECT '' UNION ALL SELECT location FROM home
                                   UNION ALL SELECT location FROM workplaces WHERE location IS NOT NULL)
                  AND valid_from <= :last AND recorded_at <= (SELECT until FROM known)
                ORDER BY location, valid_from, id DESC),
            regions AS (
                SELECT region FROM workplaces WHERE region <> '' UNION SELECT region FROM located WHERE region <> '')
            SELECT 'PATTERN' AS kind, a.employee_id, a.valid_from AS day, NULL AS place, NULL AS region, NULL AS name,
                   p.anchor, p.mornings, p.afternoons
            FROM (SELECT DISTINCT ON (employee_id, valid_from) employee_id, valid_from, pattern_id
                  FROM leave.work_pattern_assignments
                  WHERE employee_id = %1$s AND valid_from <= :last AND recorded_at <= (SELECT until FROM known)
                  ORDER BY employee_id, valid_from, id DESC) a
            JOIN leave.work_patterns p ON p.id = a.pattern_id
            UNION ALL SELECT 'HOME', id, NULL, location, NULL, NULL, NULL, NULL, NULL FROM home
            UNION ALL SELECT 'WORKPLACE', employee_id, valid_from, location, region, NULL, NULL, NULL, NULL
                FROM workplaces WHERE location IS NOT NULL OR region IS NOT NULL
            UNION ALL SELECT 'LOCATION', NULL, valid_from, location, region, NULL, NULL, NULL, NULL FROM located
                WHERE region IS NOT NULL
            UNION ALL (SELECT DISTINCT ON (region, day) 'OVERRIDE', NULL::bigint, day, closed, region, name, NULL::date,
                              NULL::integer[], NULL::integer[]
                FROM leave.holiday_overrides
                WHERE day BETWEEN :first AND :last AND recorded_at <= (SELECT until FROM known)
                ORDER BY region, day, id DESC)
            UNION ALL SELECT 'HOLIDAY', NULL, h.day, NULL, h.region, h.name, NULL, NULL, NULL
                FROM regions r JOIN leave.holidays h ON h.region = r.region AND h.day BETWEEN :first AND :last
            UNION ALL SELECT 'STORED', NULL, make_date(y.year, 1, 1), NULL, y.region, NULL, NULL, NULL, NULL
                FROM regions r JOIN leave.holiday_years y ON y.region = r.region
                    AND y.year BETWEEN extract(year FROM :first::date) AND extract(year FROM :last::date)
            """;

    private static final String OF_ONE = WORK_TIME.formatted(":employee");
    /** Apart from the above, for which PostgreSQL cannot know how many come. */
    private static final String OF_SEVERAL = WORK_TIME.formatted("ANY(:employees)");

    @Inject
    private Jdbi sql;

    /** @param moment only what was recorded by then; null for all */
    WorkTimeRows read(long employeeId, LocalDate first, LocalDate last, OffsetDateTime moment) {
        WorkTimeRows rows = new WorkTimeRows(List.of(employeeId), first, last);
        return read(OF_ONE, query -> query.bind("employee", employeeId).bind("moment", moment), rows);
    }

    /** Of all these people, as it is recorded now. */
    WorkTimeRows read(Collection<Long> employeeIds, LocalDate first, LocalDate last) {
        return read(
                OF_SEVERAL,
                query -> query.bindArray("employees", Long.class, employeeIds).bind("moment", (OffsetDateTime) null),
                new WorkTimeRows(employeeIds, first, last));
    }

    private WorkTimeRows read(String select, UnaryOperator<Query> bind, WorkTimeRows rows) {
        sql.useHandle(handle -> bind.apply(handle.createQuery(select))
                .bind("first", rows.first())
                .bind("last", rows.last())
                .map((row, context) -> {
                    rows.add(row);
                    return rows;
                })
                .list());
        return rows;
    }
}
