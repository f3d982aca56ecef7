package org.daybook.leave.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.leave.DayPart;
import org.daybook.leave.DocumentState;
import org.daybook.leave.LeavePreview.Away;
import org.daybook.leave.LeaveRequestQuery;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.planning.Member;
import org.daybook.platform.Cursor;
import org.daybook.platform.Page;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Lists of requests, straight from SQL. */
@ApplicationScoped
class RequestSearch {

    private static final int MOST_COLLEAGUES = 20;

    @Inject
    private Jdbi sql;

    Page<LeaveRequestView> search(LeaveRequestQuery query) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = String.join(" AND ", conditions(query, values));
        String select = "SELECT r.* FROM leave.leave_requests r WHERE " + where + " ORDER BY r.id DESC LIMIT :fetch";
        List<LeaveRequestView> found = sql.withHandle(handle -> {
            Query statement = handle.createQuery(select).bindMap(values);
            if (query.statuses() != null) {
                statement.bindArray(
                        "statuses",
                        String.class,
                        query.statuses().stream().map(Enum::name).toArray());
            }
            return statement.map(RequestSearch::view).list();
        });
        return Page.of(found, query.page().limit(), last -> Cursor.of(last.id()));
    }

    private static List<String> conditions(LeaveRequestQuery query, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        narrow(conditions, values, "r.employee_id = :employee", "employee", query.employeeId());
        narrow(conditions, values, "r.employee_id IN (" + TEAM + ")", "visibleTo", query.visibleTo());
        narrow(
                conditions,
                values,
                "r.employee_id IN (SELECT id FROM employee.people WHERE manager_id = :approver)",
                "approver",
                query.approverId());
        narrow(conditions, values, "r.leave_type = :type", "type", query.leaveType());
        if (query.leaveType() != null && query.visibleTo() != null) {
            conditions.add(SHOWN);
        }
        narrow(
                conditions,
                values,
                "r.employee_id IN (SELECT id FROM employee.people WHERE department = :department)",
                "department",
                query.department());
        narrow(conditions, values, "r.end_date >= :from", "from", query.from());
        narrow(conditions, values, "r.start_date <= :to", "to", query.to());
        if (query.statuses() != null) {
            conditions.add("r.status = ANY(:statuses)");
        }
        if (query.page().after() != null) {
            narrow(
                    conditions,
                    values,
                    "r.id < :after",
                    "after",
                    query.page().after().id());
        }
        values.put("fetch", query.page().fetchSize());
        return conditions;
    }

    /** A person and everyone who reports to them, directly or through others. */
    private static final String TEAM = """
            WITH RECURSIVE team AS (
                SELECT id FROM employee.people WHERE id = :visibleTo
                UNION
                SELECT p.id FROM employee.people p JOIN team ON p.manager_id = team.id)
            SELECT id FROM team
            """;

    /** Asking for a type must not tell which leave is of a type that is not shown. */
    private static final String SHOWN = """
            (r.employee_id = :visibleTo
             OR r.leave_type IN (SELECT code FROM leave.leave_types WHERE visible_to_managers))
            """;

    private static void narrow(
            List<String> conditions, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    /** Colleagues of the same department with active leave on any of these days. */
    List<Away> alsoAway(long employeeId, String department, LocalDate first, LocalDate last) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT p.id, p.name, r.start_date, r.end_date
                        FROM leave.leave_requests r
                        JOIN employee.people p ON p.id = r.employee_id
                        WHERE p.department = :department AND p.id <> :employee
                          AND r.end_date >= :first AND r.start_date <= :last
                          AND r.status IN ('PENDING', 'APPROVED', 'CANCELLATION_PENDING')
                        ORDER BY r.start_date, p.name, r.id
                        LIMIT :most
                        """)
                .bind("department", department)
                .bind("employee", employeeId)
                .bind("first", first)
                .bind("last", last)
                .bind("most", MOST_COLLEAGUES)
                .map((row, context) -> new Away(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("start_date", LocalDate.class),
                        row.getObject("end_date", LocalDate.class)))
                .list());
    }

    /** A person with their active leave that touches any of these days, and the version of the rules of planning. */
    Surroundings surroundings(long employeeId, LocalDate first, LocalDate last) {
        List<LeaveRequestView> booked = new ArrayList<>();
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT p.department, p.location, p.manager_id, v.version AS planning_version, r.*
                        FROM employee.people p CROSS JOIN leave.planning_version v
                        LEFT JOIN leave.leave_requests r ON r.employee_id = p.id
                            AND r.end_date >= :first AND r.start_date <= :last
                            AND r.status IN ('PENDING', 'APPROVED', 'CANCELLATION_PENDING')
                        WHERE p.id = :employee
                        ORDER BY r.start_date, r.id
                        """)
                .bind("employee", employeeId)
                .bind("first", first)
                .bind("last", last)
                .reduceResultSet(null, (before, row, context) -> {
                    if (row.getObject("id") != null) {
                        booked.add(view(row, context));
                    }
                    return new Surroundings(
                            new Member(
                                    employeeId,
                                    row.getString("department"),
                                    row.getString("location"),
                                    row.getObject("manager_id", Long.class)),
                            booked,
                            row.getLong("planning_version"));
                }));
    }

    /** Active requests of a person that touch any of these days, by date. */
    List<LeaveRequestView> activeRequests(long employeeId, LocalDate first, LocalDate last) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM leave.leave_requests
                        WHERE employee_id = :employee AND end_date >= :first AND start_date <= :last
                          AND status IN ('PENDING', 'APPROVED', 'CANCELLATION_PENDING')
                        ORDER BY start_date, id
                        """)
                .bind("employee", employeeId)
                .bind("first", first)
                .bind("last", last)
                .map(RequestSearch::view)
                .list());
    }

    static LeaveRequestView view(ResultSet row, StatementContext context) throws SQLException {
        return new LeaveRequestView(
                row.getLong("id"),
                row.getLong("employee_id"),
                row.getString("leave_type"),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                DayPart.valueOf(row.getString("start_part")),
                DayPart.valueOf(row.getString("end_part")),
                row.getBigDecimal("working_days"),
                row.getString("reason"),
                RequestStatus.valueOf(row.getString("status")),
                row.getInt("level"),
                row.getObject("approved_by", Long.class),
                row.getObject("decided_at", OffsetDateTime.class),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("updated_at", OffsetDateTime.class),
                row.getLong("version"),
                DocumentState.valueOf(row.getString("document_state")),
                row.getObject("document_due", LocalDate.class),
                row.getObject("continues_id", Long.class));
    }
}
