package org.daybook.leave.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.request.Remainder.Part;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkingDay;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Writes requests of which days are taken out, and those that come of it. Without entities: timers do this, too. */
@ApplicationScoped
class RequestParts {

    @Inject
    private Jdbi sql;

    LeaveRequestView get(long requestId) {
        return sql.withHandle(handle -> handle.createQuery("SELECT * FROM leave.leave_requests WHERE id = :id")
                .bind("id", requestId)
                .map(RequestSearch::view)
                .one());
    }

    /** Writes that the time of a request's document went by. */
    void missDocument(long requestId) {
        sql.useHandle(handle -> handle.createUpdate(
                        "UPDATE leave.leave_requests SET document_state = 'MISSED' WHERE id = :id")
                .bind("id", requestId)
                .execute());
    }

    /** Writes that a document is wanted by a day. */
    void wantDocument(long requestId, LocalDate due) {
        sql.useHandle(handle ->
                handle.createUpdate("""
                        UPDATE leave.leave_requests SET document_state = 'WANTED', document_due = :due WHERE id = :id
                        """).bind("due", due).bind("id", requestId).execute());
    }

    /** Leaves a request only this part of its days. */
    LeaveRequestView shorten(LeaveRequestView request, Part part, OffsetDateTime at) {
        return sql.withHandle(handle -> bound(handle.createQuery("""
                                UPDATE leave.leave_requests SET start_date = :startDate, start_part = :startPart,
                                    end_date = :endDate, end_part = :endPart, working_days = :days, updated_at = :at,
                                    version = version + 1
                                WHERE id = :id RETURNING *
                                """), part, at)
                .bind("id", request.id())
                .map(RequestSearch::view)
                .one());
    }

    /** Ends a request of which nothing is left. */
    LeaveRequestView end(LeaveRequestView request, RequestStatus status, OffsetDateTime at) {
        return sql.withHandle(handle -> handle.createQuery("""
                                UPDATE leave.leave_requests
                                SET status = :status, updated_at = :at, version = version + 1
                                WHERE id = :id RETURNING *
                                """)
                .bind("status", status.name())
                .bind("at", at)
                .bind("id", request.id())
                .map(RequestSearch::view)
                .one());
    }

    /** Makes a part of a request one of its own, which is like it in everything else. */
    LeaveRequestView add(long ofRequest, RequestStatus status, Part part, OffsetDateTime at) {
        return sql.withHandle(handle -> bound(handle.createQuery("""
                                INSERT INTO leave.leave_requests (employee_id, leave_type, start_date, start_part,
                                    end_date, end_part, working_days, reason, status, level, levels, approved_by, decided_at,
                                    created_at, updated_at, version, document_state, document_due, closure_id, continues_id)
                                SELECT employee_id, leave_type, :startDate, :startPart, :endDate, :endPart, :days,
                                    reason, :status, level, levels, approved_by, decided_at, :at, :at, 1,
                                    document_state, document_due, closure_id, id
                                FROM leave.leave_requests WHERE id = :id RETURNING *
                                """), part, at)
                .bind("status", status.name())
                .bind("id", ofRequest)
                .map(RequestSearch::view)
                .one());
    }

    private static Query bound(Query query, Part part, OffsetDateTime at) {
        LeavePeriod period = part.period();
        return query.bind("startDate", period.startDate())
                .bind("startPart", period.startPart().name())
                .bind("endDate", period.endDate())
                .bind("endPart", period.endPart().name())
                .bind("days", WorkingDay.total(part.days()))
                .bind("at", at);
    }
}
