package org.daybook.reporting.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.daybook.reporting.DashboardStats.Department;
import org.daybook.reporting.DashboardStats.Upcoming;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Three statements, whatever the number of people. */
@ApplicationScoped
class DashboardQueries {

    /** The people in scope: everybody, or one person and everyone below. */
    private static final String EVERYBODY = """
            WITH people AS NOT MATERIALIZED (
                SELECT id, name, department, joining_date, leaving_date FROM employee.people)
            """;

    private static final String TEAM = """
            WITH RECURSIVE people AS (
                SELECT id, name, department, joining_date, leaving_date FROM employee.people WHERE id = :visibleTo
                UNION
                SELECT p.id, p.name, p.department, p.joining_date, p.leaving_date
                FROM employee.people p JOIN people ON p.manager_id = people.id)
            """;

    @Inject
    private Jdbi sql;

    List<Department> departments(Scope scope) {
        return sql.withHandle(handle -> query(handle, scope, """
                        , away AS (
                            SELECT employee_id FROM leave.published_requests
                            WHERE status IN ('APPROVED', 'CANCELLATION_PENDING')
                              AND start_date <= :today AND end_date >= :today
                            GROUP BY employee_id)
                        , waiting AS (
                            SELECT employee_id, count(*) AS requests FROM leave.published_requests
                            WHERE status = 'PENDING' AND start_date <= :last AND end_date >= :first
                            GROUP BY employee_id)
                        SELECT p.department, count(*) AS employees, count(a.employee_id) AS away,
                               coalesce(sum(w.requests), 0) AS pending
                        FROM people p
                        LEFT JOIN away a ON a.employee_id = p.id
                        LEFT JOIN waiting w ON w.employee_id = p.id
                        WHERE p.leaving_date IS NULL OR p.leaving_date > :today
                        GROUP BY p.department ORDER BY p.department
                        """)
                .map((row, context) -> new Department(
                        row.getString("department"),
                        row.getLong("employees"),
                        row.getLong("away"),
                        row.getLong("pending")))
                .list());
    }

    RequestFigures requests(Scope scope) {
        RequestFigures figures = new RequestFigures(scope.year());
        sql.useHandle(handle -> query(handle, scope, """
                        , days AS (
                            SELECT d.leave_type, extract(month FROM d.day)::int AS month, sum(d.days) AS days
                            FROM leave.published_days d
                            WHERE d.leave_year = :year AND d.status IN ('APPROVED', 'CANCELLATION_PENDING')
                              AND (cast(:visibleTo AS bigint) IS NULL OR d.employee_id IN (SELECT id FROM people))
                            GROUP BY d.leave_type, month)
                        , requests AS (
                            SELECT leave_type, status, count(*) AS requests
                            FROM leave.published_requests
                            WHERE start_date <= :last AND end_date >= :first
                              AND (cast(:visibleTo AS bigint) IS NULL OR employee_id IN (SELECT id FROM people))
                            GROUP BY leave_type, status)
                        SELECT 'status' AS kind, status AS name, sum(requests) AS requests, 0 AS days
                        FROM requests GROUP BY status
                        UNION ALL
                        SELECT 'month', month::text, 0, sum(days) FROM days GROUP BY month
                        UNION ALL
                        SELECT 'type', leave_type,
                               (SELECT coalesce(sum(r.requests), 0) FROM requests r
                                WHERE r.leave_type = d.leave_type
                                  AND r.status IN ('APPROVED', 'CANCELLATION_PENDING')),
                               sum(days)
                        FROM days d GROUP BY leave_type
                        ORDER BY 1, 2
                        """)
                .map((row, context) -> {
                    switch (row.getString("kind")) {
                        case "status" -> figures.addStatus(row.getString("name"), row.getLong("requests"));
                        case "month" -> figures.addMonth(row.getInt("name"), row.getBigDecimal("days"));
                        default ->
                            figures.addLeaveType(
                                    row.getString("name"), row.getBigDecimal("days"), row.getLong("requests"));
                    }
                    return figures;
                })
                .list());
        return figures;
    }

    List<Upcoming> upcoming(Scope scope) {
        return sql.withHandle(handle -> query(handle, scope, """
                        SELECT r.id, r.employee_id, p.name, r.leave_type, r.start_date, r.end_date, r.working_days
                        FROM leave.published_requests r
                        JOIN people p ON p.id = r.employee_id
                        WHERE r.status IN ('APPROVED', 'CANCELLATION_PENDING') AND r.start_date > :today
                        ORDER BY r.start_date, r.id
                        LIMIT 10
                        """)
                .map((row, context) -> new Upcoming(
                        row.getLong("id"),
                        row.getLong("employee_id"),
                        row.getString("name"),
                        row.getString("leave_type"),
                        row.getObject("start_date", LocalDate.class),
                        row.getObject("end_date", LocalDate.class),
                        row.getBigDecimal("working_days")))
                .list());
    }

    private static Query query(Handle handle, Scope scope, String select) {
        return handle.createQuery((scope.visibleTo() == null ? EVERYBODY : TEAM) + select)
                .bind("visibleTo", scope.visibleTo())
                .bind("year", scope.year())
                .bind("first", scope.firstDay())
                .bind("last", scope.lastDay())
                .bind("today", scope.today());
    }
}
