package org.daybook.leave.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.leave.CoverageRuleView;
import org.daybook.leave.DayPart;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkCalendar;
import org.daybook.leave.workday.WorkTime;
import org.jdbi.v3.core.Jdbi;

/** The other people of a group with their leave: two statements, however many there are. */
@ApplicationScoped
class Colleagues {

    /** To be filled in: LEFT for those without leave, too; what they have in common. */
    private static final String OTHERS = """
            SELECT p.id, p.joining_date, p.leaving_date, r.start_date, r.start_part, r.end_date, r.end_part
            FROM employee.people p
            %s JOIN leave.leave_requests r ON r.employee_id = p.id AND r.start_date <= :last AND r.end_date >= :first
                AND r.status IN ('PENDING', 'APPROVED', 'CANCELLATION_PENDING')
                AND (CAST(:types AS text[]) IS NULL OR r.leave_type = ANY(:types))
            WHERE %s AND p.id <> :employee AND p.joining_date <= :last
              AND (p.leaving_date IS NULL OR p.leaving_date >= :first)
            """;

    @Inject
    private WorkTime workTime;

    @Inject
    private Jdbi sql;

    private record Row(LocalDate joining, LocalDate leaving, List<LeavePeriod> away) {}

    /** Who counts for the rule in these days; of a rule about absence only those with leave. */
    List<Colleague> of(CoverageRuleView rule, Member member, LocalDate first, LocalDate last) {
        Map<Long, Row> rows = read(rule, member, first, last);
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, WorkCalendar> calendars = workTime.calendars(rows.keySet(), first, last);
        return rows.entrySet().stream()
                .map(each -> new Colleague(
                        each.getValue().joining(),
                        each.getValue().leaving(),
                        calendars.get(each.getKey()),
                        each.getValue().away()))
                .toList();
    }

    private Map<Long, Row> read(CoverageRuleView rule, Member member, LocalDate first, LocalDate last) {
        String select = OTHERS.formatted(
                rule.maximumAway() == null ? "LEFT" : "",
                GroupSql.condition(rule.group().kind(), "p", "value"));
        return sql.withHandle(handle -> handle.createQuery(select)
                .bind("first", first)
                .bind("last", last)
                .bind("employee", member.employeeId())
                .bind("value", rule.group().value())
                .bindByType("types", BlackoutStore.types(rule.leaveTypes()), String[].class)
                .reduceResultSet(new LinkedHashMap<>(), (all, row, context) -> {
                    add(all, row);
                    return all;
                }));
    }

    private static void add(Map<Long, Row> all, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        if (!all.containsKey(id)) {
            all.put(
                    id,
                    new Row(
                            row.getObject("joining_date", LocalDate.class),
                            row.getObject("leaving_date", LocalDate.class),
                            new ArrayList<>()));
        }
        LocalDate start = row.getObject("start_date", LocalDate.class);
        if (start != null) {
            all.get(id)
                    .away()
                    .add(new LeavePeriod(
                            start,
                            DayPart.valueOf(row.getString("start_part")),
                            row.getObject("end_date", LocalDate.class),
                            DayPart.valueOf(row.getString("end_part"))));
        }
    }
}
