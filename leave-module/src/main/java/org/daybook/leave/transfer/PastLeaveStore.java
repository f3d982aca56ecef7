package org.daybook.leave.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.daybook.leave.DayPart;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkingDay;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Requests as they came from files, with their history. */
@ApplicationScoped
class PastLeaveStore {

    @Inject
    private Jdbi sql;

    @Inject
    private Clock clock;

    /** Requests of these people that touch these days, in any state. */
    List<KnownLeave> known(Collection<Long> people, LocalDate first, LocalDate last) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT r.employee_id, r.leave_type, r.start_date, r.start_part, r.end_date, r.end_part, r.status,
                               r.working_days, i.status AS imported
                        FROM leave.leave_requests r LEFT JOIN leave.imported_requests i ON i.request_id = r.id
                        WHERE r.employee_id = ANY(:people) AND r.end_date >= :first AND r.start_date <= :last
                        """)
                .bindArray("people", Long.class, people)
                .bind("first", first)
                .bind("last", last)
                .map(PastLeaveStore::known)
                .list());
    }

    private static KnownLeave known(ResultSet row, StatementContext context) throws SQLException {
        String imported = row.getString("imported");
        return new KnownLeave(
                row.getLong("employee_id"),
                row.getString("leave_type"),
                new LeavePeriod(
                        row.getObject("start_date", LocalDate.class),
                        DayPart.valueOf(row.getString("start_part")),
                        row.getObject("end_date", LocalDate.class),
                        DayPart.valueOf(row.getString("end_part"))),
                RequestStatus.valueOf(row.getString("status")),
                imported == null ? null : RequestStatus.valueOf(imported),
                row.getBigDecimal("working_days"));
    }

    /** Writes requests with the whole of their history. @return their ids, in the same order */
    List<Long> add(ImportJob job, List<PlannedLeave> leave) {
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        return sql.withHandle(handle -> {
            List<Long> ids = addRequests(handle, leave, now);
            addHistory(handle, job, leave, ids, now);
            return ids;
        });
    }

    private static List<Long> addRequests(Handle handle, List<PlannedLeave> leave, OffsetDateTime now) {
        return handle.createQuery("""
                        INSERT INTO leave.leave_requests (employee_id, leave_type, start_date, end_date, start_part,
                            end_part, working_days, reason, status, level, approved_by, decided_at, created_at,
                            updated_at, version)
                        SELECT employee_id, leave_type, start_date, end_date, start_part, end_part, working_days, reason,
                               status, 1, decider, CASE WHEN decider IS NOT NULL THEN :now END, :now, :now,
                               CASE status WHEN 'PENDING' THEN 1 WHEN 'CANCELLED' THEN 3 ELSE 2 END
                        FROM unnest(:people, :types, :starts, :ends, :startParts, :endParts, :days, :reasons, :statuses,
                                    :deciders) WITH ORDINALITY
                             AS row (employee_id, leave_type, start_date, end_date, start_part, end_part, working_days,
                                 reason, status, decider, position)
                        ORDER BY position
                        RETURNING id
                        """)
                .bind("now", now)
                .bindArray(
                        "people", Long.class, column(leave, row -> row.account().employeeId()))
                .bindArray(
                        "types", String.class, column(leave, row -> row.leave().leaveType()))
                .bindArray("starts", LocalDate.class, column(leave, PlannedLeave::firstDay))
                .bindArray("ends", LocalDate.class, column(leave, PlannedLeave::lastDay))
                .bindArray(
                        "startParts",
                        String.class,
                        column(leave, row -> row.leave().period().startPart().name()))
                .bindArray(
                        "endParts",
                        String.class,
                        column(leave, row -> row.leave().period().endPart().name()))
                .bindArray("days", BigDecimal.class, column(leave, row -> WorkingDay.total(row.days())))
                .bindArray(
                        "reasons",
                        String.class,
                        column(leave, row -> row.leave().reason()))
                .bindArray(
                        "statuses",
                        String.class,
                        column(leave, row -> row.leave().status().name()))
                .bindArray("deciders", Long.class, column(leave, PlannedLeave::deciderId))
                .mapTo(Long.class)
                .list();
    }

    /** Every step that a request of this status has gone through, and as what it came. */
    private static void addHistory(
            Handle handle, ImportJob job, List<PlannedLeave> leave, List<Long> ids, OffsetDateTime now) {
        handle.createUpdate("""
                        WITH came AS (
                            SELECT * FROM unnest(:ids, :statuses, :deciders) AS row (id, status, decider)),
                        marked AS (
                            INSERT INTO leave.imported_requests (request_id, import_id, status)
                            SELECT id, :import, status FROM came)
                        INSERT INTO leave.request_events
                            (request_id, action, actor_id, capacity, channel, request_version, at)
                        SELECT c.id, s.action, CASE WHEN s.decided THEN c.decider ELSE :importer END, 'HR', 'IMPORT',
                               s.version, :now
                        FROM came c JOIN (VALUES
                            ('PENDING', 1, 'SUBMITTED', false), ('WITHDRAWN', 1, 'SUBMITTED', false),
                            ('APPROVED', 1, 'SUBMITTED', false), ('REJECTED', 1, 'SUBMITTED', false),
                            ('CANCELLED', 1, 'SUBMITTED', false), ('WITHDRAWN', 2, 'WITHDRAWN', false),
                            ('APPROVED', 2, 'APPROVED', true), ('REJECTED', 2, 'REJECTED', true),
                            ('CANCELLED', 2, 'APPROVED', true), ('CANCELLED', 3, 'CANCELLED', false))
                            AS s (status, version, action, decided) ON s.status = c.status
                        """)
                .bind("import", job.id())
                .bind("importer", job.personId())
                .bind("now", now)
                .bindArray("ids", Long.class, ids)
                .bindArray(
                        "statuses",
                        String.class,
                        column(leave, row -> row.leave().status().name()))
                .bindArray("deciders", Long.class, column(leave, PlannedLeave::deciderId))
                .execute();
    }

    private static Object[] column(List<PlannedLeave> leave, Function<PlannedLeave, ?> value) {
        return leave.stream().map(value).toArray();
    }
}
