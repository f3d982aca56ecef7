package org.daybook.reporting.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.daybook.reporting.DashboardStats.Department;
import org.daybook.reporting.DashboardStats.Upcoming;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** One statement to ask whether anything changed, two to read all figures, whatever the number of people. */
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

    /** The leave type of a request, as somebody may see it who manages the people in scope. */
    private static final String TYPE_FOR_MANAGERS = """
            CASE WHEN r.employee_id = :visibleTo
                      OR r.leave_type IN (SELECT code FROM leave.published_leave_types WHERE visible_to_managers)
                THEN r.leave_type ELSE 'absent' END
            """;

    /** Approved leave of one month is counted by the request; leave over the end of a month by its days. */
    private static final String FIGURES = """
            , away AS (
                SELECT employee_id FROM leave.published_requests
                WHERE status IN ('APPROVED', 'CANCELLATION_PENDING') AND start_date <= :today AND end_date >= :today
                GROUP BY employee_id)
            , requests AS (
                SELECT p.department, p.leaving_date IS NULL OR p.leaving_date > :today AS active,
                       SHOWN_TYPE AS leave_type, r.status,
                       CASE WHEN date_part('month', r.start_date) = date_part('month', r.end_date)
                                AND r.end_date - r.start_date < 31
                           THEN date_part('month', r.start_date) END AS month,
                       count(*) AS requests, sum(r.working_days) AS days
                FROM leave.published_requests r
                JOIN people p ON p.id = r.employee_id
                WHERE r.start_date <= :last AND r.end_date >= :first
                GROUP BY 1, 2, 3, 4, 5)
            , days AS (
                SELECT leave_type, month, sum(days) AS days FROM requests
                WHERE status IN ('APPROVED', 'CANCELLATION_PENDING') AND month IS NOT NULL
                GROUP BY leave_type, month
                UNION ALL
                SELECT SHOWN_TYPE, date_part('month', d.day), sum(d.days)
                FROM leave.published_requests r
                JOIN people p ON p.id = r.employee_id
                JOIN leave.published_days d ON d.request_id = r.id
                WHERE r.status IN ('APPROVED', 'CANCELLATION_PENDING')
                  AND r.start_date <= :last AND r.end_date >= :first AND d.leave_year = :year
                  AND (date_part('month', r.start_date) <> date_part('month', r.end_date)
                      OR r.end_date - r.start_date >= 31)
                GROUP BY 1, 2)
            SELECT 'department' AS kind, p.department AS name, count(*) AS employees, count(a.employee_id) AS away,
                   (SELECT coalesce(sum(r.requests), 0) FROM requests r
                    WHERE r.department = p.department AND r.active AND r.status = 'PENDING') AS requests,
                   0 AS days
            FROM people p
            LEFT JOIN away a ON a.employee_id = p.id
            WHERE p.leaving_date IS NULL OR p.leaving_date > :today
            GROUP BY p.department
            UNION ALL
            SELECT 'status', status, 0, 0, sum(requests), 0 FROM requests GROUP BY status
            UNION ALL
            SELECT 'month', month::int::text, 0, 0, 0, sum(days) FROM days GROUP BY month
            UNION ALL
            SELECT 'type', leave_type, 0, 0,
                   (SELECT coalesce(sum(r.requests), 0) FROM requests r
                    WHERE r.leave_type = d.leave_type AND r.status IN ('APPROVED', 'CANCELLATION_PENDING')),
                   sum(days)
            FROM days d GROUP BY leave_type
            ORDER BY 1, 2
            """;

    @Inject
    private Jdbi sql;

    /** Says whether figures that were read before still hold. */
    Stamp stamp() {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT (SELECT stamp FROM leave.published_changes) AS requests,
                               (SELECT stamp FROM employee.people_changes) AS people
                        """)
                .map((row, context) -> new Stamp(row.getBigDecimal("requests"), row.getBigDecimal("people")))
                .one());
    }

    RequestFigures figures(Scope scope) {
        RequestFigures figures = new RequestFigures(scope.year());
        sql.useHandle(handle -> query(handle, scope, FIGURES)
                .map((row, context) -> add(figures, row))
                .list());
        return figures;
    }

    private static RequestFigures add(RequestFigures figures, ResultSet row) throws SQLException {
        String name = row.getString("name");
        long requests = row.getLong("requests");
        switch (row.getString("kind")) {
            case "department" ->
                figures.addDepartment(new Department(name, row.getLong("employees"), row.getLong("away"), requests));
            case "status" -> figures.addStatus(name, requests);
            case "month" -> figures.addMonth(Integer.parseInt(name), row.getBigDecimal("days"));
            default -> figures.addLeaveType(name, row.getBigDecimal("days"), requests);
        }
        return figures;
    }

    List<Upcoming> upcoming(Scope scope) {
        return sql.withHandle(handle -> query(handle, scope, """
                        SELECT r.id, r.employee_id, p.name, SHOWN_TYPE AS leave_type, r.start_date, r.end_date, r.working_days
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
        boolean all = scope.visibleTo() == null;
        String shown = select.replace("SHOWN_TYPE", all ? "r.leave_type" : TYPE_FOR_MANAGERS);
        return handle.createQuery((all ? EVERYBODY : TEAM) + shown)
                .bind("visibleTo", scope.visibleTo())
                .bind("year", scope.year())
                .bind("first", scope.firstDay())
                .bind("last", scope.lastDay())
                .bind("today", scope.today());
    }
}
