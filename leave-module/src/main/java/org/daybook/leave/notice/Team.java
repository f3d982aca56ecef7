package org.daybook.leave.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.daybook.employee.EmployeeView;
import org.daybook.leave.LeaveNotice;
import org.daybook.leave.LeavePreview.Away;
import org.daybook.leave.LeaveRequestView;
import org.jdbi.v3.core.Jdbi;

/** Who else is away: of those with the same manager; of the same department where there is no manager. */
@ApplicationScoped
class Team {

    private static final int MOST = 8;
    private static final String SAME_MANAGER = "p.manager_id = :team";
    private static final String SAME_DEPARTMENT = "p.department = :team";

    private static final String OTHERS = """
            FROM employee.people p JOIN leave.leave_requests r ON r.employee_id = p.id
            WHERE %s AND p.id <> :employee AND r.end_date >= :first AND r.start_date <= :last
              AND r.status IN ('PENDING', 'APPROVED', 'CANCELLATION_PENDING')
            """;

    @Inject
    private Jdbi sql;

    LeaveNotice.Team awayDuring(LeaveRequestView request, EmployeeView employee) {
        List<Away> found = away(request, employee);
        int total = found.isEmpty() ? 0 : count(request, employee);
        return new LeaveNotice.Team(found, total - found.size());
    }

    private List<Away> away(LeaveRequestView request, EmployeeView employee) {
        return sql.withHandle(handle -> handle.createQuery("SELECT p.id, p.name, r.start_date, r.end_date "
                        + others(employee) + " ORDER BY r.start_date, p.name, r.id LIMIT :most")
                .bind("team", team(employee))
                .bind("employee", employee.id())
                .bind("first", request.startDate())
                .bind("last", request.endDate())
                .bind("most", MOST)
                .map((row, context) -> new Away(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("start_date", LocalDate.class),
                        row.getObject("end_date", LocalDate.class)))
                .list());
    }

    private int count(LeaveRequestView request, EmployeeView employee) {
        return sql.withHandle(handle -> handle.createQuery("SELECT count(*) " + others(employee))
                .bind("team", team(employee))
                .bind("employee", employee.id())
                .bind("first", request.startDate())
                .bind("last", request.endDate())
                .mapTo(Integer.class)
                .one());
    }

    private static Object team(EmployeeView employee) {
        return employee.managerId() == null ? employee.department() : employee.managerId();
    }

    private static String others(EmployeeView employee) {
        return OTHERS.formatted(employee.managerId() == null ? SAME_DEPARTMENT : SAME_MANAGER);
    }
}
