package org.daybook.leave.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.leave.ExportKind;
import org.daybook.leave.Exports.Slice;
import org.jdbi.v3.core.Jdbi;

/** Takes tables out as they stand: the ledger, and the rules by which it came about. */
@ApplicationScoped
class RecordExport {

    private static final int LINES_AT_ONCE = 1000;

    private static final String WHEN = "to_char(%s AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

    /** Each tells where to go on, whom the line shows to be or to have been sick, and then the columns of its kind. */
    private static final Map<ExportKind, String> SELECTS = Map.of(
            ExportKind.BALANCE_HISTORY, """
                    SELECT t.id, CASE t.leave_type WHEN 'sick' THEN t.employee_id END, e.email, t.leave_type, t.year,
                           t.balance, %s
                    FROM leave.leave_balance_history t LEFT JOIN employee.people e ON e.id = t.employee_id
                    """.formatted(WHEN.formatted("t.updated_at")),
            ExportKind.LEDGER, """
                    SELECT t.id, CASE WHEN t.leave_type = 'sick' AND t.kind = 'DEBIT' THEN t.employee_id END, t.id,
                           e.email, t.leave_type, t.leave_year, t.kind, t.amount, t.day, t.valid_from, t.last_valid_day,
                           t.reverses_id, t.reduces_id, t.request_id, t.policy_id, t.run_id, t.period, t.revision,
                           a.email, t.reason, %s
                    FROM leave.ledger_entries t LEFT JOIN employee.people e ON e.id = t.employee_id
                    LEFT JOIN employee.people a ON a.id = t.actor_id
                    """.formatted(WHEN.formatted("t.recorded_at")),
            ExportKind.LEAVE_TYPES, """
                    SELECT t.id, NULL::bigint, t.code, t.name, t.unit
                    FROM (SELECT row_number() OVER (ORDER BY position, code) AS id, code, name, unit
                          FROM leave.leave_types) t
                    """,
            ExportKind.POLICIES, """
                    SELECT t.id, NULL::bigint, t.id, t.leave_type, t.group_kind,
                           CASE t.group_kind WHEN 'PERSON' THEN g.email ELSE t.group_value END, t.valid_from,
                           t.valid_until, format('%%s-%%s', lpad(t.year_start_month::text, 2, '0'),
                                                 lpad(t.year_start_day::text, 2, '0')), t.yearly_entitlement,
                           t.accrual, array_to_string(t.seniority_years, ' '), array_to_string(t.seniority_days, ' '),
                           t.balance_cap, t.proration, t.rounding_unit, t.rounding_direction, t.part_time,
                           t.full_week_days, t.carry_over_limit, CASE WHEN t.carry_over_last_month IS NOT NULL THEN
                               format('%%s-%%s', lpad(t.carry_over_last_month::text, 2, '0'),
                                      lpad(t.carry_over_last_day::text, 2, '0')) END, t.carry_over_kept,
                           t.negative_limit, t.waiting_days, t.notice_days, t.months_ahead, t.months_back,
                           t.longest_run_days, t.run_exempt, t.half_days_allowed, t.approval_levels,
                           t.document_after_days, t.calendar_days, t.visibility, t.source, a.email, %s
                    FROM leave.policies t LEFT JOIN employee.people a ON a.id = t.actor_id
                    LEFT JOIN employee.people g ON t.group_kind = 'PERSON' AND g.id::text = t.group_value
                    """.formatted(WHEN.formatted("t.created_at")),
            ExportKind.WORK_PATTERNS, """
                    SELECT t.id, NULL::bigint, t.name, t.anchor, array_to_string(t.mornings, ' '),
                           array_to_string(t.afternoons, ' ')
                    FROM leave.work_patterns t
                    """,
            ExportKind.WORK_PATTERN_ASSIGNMENTS, """
                    SELECT t.id, NULL::bigint, e.email, t.valid_from, p.name, a.email, %s
                    FROM leave.work_pattern_assignments t LEFT JOIN leave.work_patterns p ON p.id = t.pattern_id
                    LEFT JOIN employee.people e ON e.id = t.employee_id LEFT JOIN employee.people a ON a.id = t.actor_id
                    """.formatted(WHEN.formatted("t.recorded_at")),
            ExportKind.WORKPLACES, """
                    SELECT t.id, NULL::bigint, e.email, t.valid_from, t.location, t.region, a.email, %s
                    FROM leave.workplaces t LEFT JOIN employee.people e ON e.id = t.employee_id
                    LEFT JOIN employee.people a ON a.id = t.actor_id
                    """.formatted(WHEN.formatted("t.recorded_at")),
            ExportKind.LOCATIONS, """
                    SELECT t.id, NULL::bigint, t.location, t.valid_from, t.region, a.email, %s
                    FROM leave.location_regions t LEFT JOIN employee.people a ON a.id = t.actor_id
                    """.formatted(WHEN.formatted("t.recorded_at")),
            ExportKind.HOLIDAY_OVERRIDES, """
                    SELECT t.id, NULL::bigint, t.region, t.day, t.closed, t.name, a.email, %s
                    FROM leave.holiday_overrides t LEFT JOIN employee.people a ON a.id = t.actor_id
                    """.formatted(WHEN.formatted("t.recorded_at")));

    @Inject
    private Jdbi sql;

    /** A line and what it is about. */
    private record Line(long id, Long sick, List<Object> cells) {}

    /** The next lines of a kind that can only be taken out. */
    Slice read(ExportKind kind, long after) {
        List<Line> lines = sql.withHandle(
                handle -> handle.createQuery(SELECTS.get(kind) + " WHERE t.id > :after ORDER BY t.id LIMIT :most")
                        .bind("after", after)
                        .bind("most", LINES_AT_ONCE)
                        .map((row, context) -> line(row, kind.columns().size()))
                        .list());
        Set<Long> sick = new HashSet<>();
        lines.forEach(line -> sick.add(line.sick()));
        sick.remove(null);
        Long last = lines.isEmpty() ? null : lines.get(lines.size() - 1).id();
        return new Slice(lines.stream().map(Line::cells).toList(), sick, last);
    }

    private static Line line(ResultSet row, int columns) throws SQLException {
        List<Object> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            Object cell = row.getObject(3 + i);
            cells.add(cell instanceof BigDecimal days ? ExportDesk.plain(days) : cell);
        }
        return new Line(row.getLong(1), row.getObject(2, Long.class), ExportDesk.marked(cells.toArray()));
    }
}
