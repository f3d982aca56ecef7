package org.daybook.leave.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.daybook.leave.AmendLeave;
import org.daybook.leave.AmendmentStatus;
import org.daybook.leave.AmendmentView;
import org.daybook.leave.DayPart;
import org.daybook.leave.workday.LeavePeriod;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Where wishes to change leave are kept. They hold no days. */
@ApplicationScoped
class AmendmentStore {

    @Inject
    private Jdbi sql;

    AmendmentView add(AmendLeave command, LeavePeriod period, BigDecimal days, OffsetDateTime at) {
        return sql.withHandle(handle -> handle.createQuery("""
                        INSERT INTO leave.amendments (request_id, number, start_date, start_part, end_date, end_part,
                            working_days, reason, asked_by, created_at)
                        SELECT :request, coalesce(max(number), 0) + 1, :startDate, :startPart, :endDate, :endPart, :days,
                            :reason, :askedBy, :at
                        FROM leave.amendments WHERE request_id = :request
                        RETURNING *
                        """)
                .bind("request", command.requestId())
                .bind("startDate", period.startDate())
                .bind("startPart", period.startPart().name())
                .bind("endDate", period.endDate())
                .bind("endPart", period.endPart().name())
                .bind("days", days)
                .bind("reason", command.reason())
                .bind("askedBy", command.actor().employeeId())
                .bind("at", at)
                .map(AmendmentStore::view)
                .one());
    }

    Optional<AmendmentView> find(long requestId, int number) {
        return sql.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM leave.amendments WHERE request_id = :request AND number = :number")
                .bind("request", requestId)
                .bind("number", number)
                .map(AmendmentStore::view)
                .findOne());
    }

    /** Oldest first. */
    List<AmendmentView> of(long requestId) {
        return sql.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM leave.amendments WHERE request_id = :request ORDER BY number")
                .bind("request", requestId)
                .map(AmendmentStore::view)
                .list());
    }

    /** By request, oldest first. */
    List<AmendmentView> ofEmployee(long employeeId) {
        return sql.withHandle(handle -> handle.createQuery("""
                        SELECT a.* FROM leave.amendments a JOIN leave.leave_requests r ON r.id = a.request_id
                        WHERE r.employee_id = :employee ORDER BY a.request_id, a.number
                        """)
                .bind("employee", employeeId)
                .map(AmendmentStore::view)
                .list());
    }

    /**
     * Writes what became of one that waits.
     *
     * @param days what the leave costs now, or would have cost
     * @param actorId who decided; null for the system
     */
    AmendmentView decide(
            AmendmentView amendment,
            AmendmentStatus status,
            BigDecimal days,
            Long actorId,
            String comment,
            OffsetDateTime at) {
        return sql.withHandle(handle -> handle.createQuery("""
                        UPDATE leave.amendments SET status = :status, working_days = :days, decided_by = :actor,
                            decided_at = :at, comment = :comment
                        WHERE request_id = :request AND number = :number RETURNING *
                        """)
                .bind("status", status.name())
                .bind("days", days)
                .bind("actor", actorId)
                .bind("at", at)
                .bind("comment", comment)
                .bind("request", amendment.requestId())
                .bind("number", amendment.number())
                .map(AmendmentStore::view)
                .one());
    }

    /** Refuses one that waits, if there is one, without anybody's decision. */
    void refuseWaiting(long requestId, String comment, OffsetDateTime at) {
        sql.useHandle(handle -> handle.createUpdate("""
                        UPDATE leave.amendments SET status = 'REFUSED', decided_at = :at, comment = :comment
                        WHERE request_id = :request AND status = 'PENDING'
                        """)
                .bind("request", requestId)
                .bind("comment", comment)
                .bind("at", at)
                .execute());
    }

    private static AmendmentView view(ResultSet row, StatementContext context) throws SQLException {
        return new AmendmentView(
                row.getLong("request_id"),
                row.getInt("number"),
                AmendmentStatus.valueOf(row.getString("status")),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                DayPart.valueOf(row.getString("start_part")),
                DayPart.valueOf(row.getString("end_part")),
                row.getBigDecimal("working_days"),
                row.getString("reason"),
                row.getLong("asked_by"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("decided_by", Long.class),
                row.getObject("decided_at", OffsetDateTime.class),
                row.getString("comment"));
    }
}
