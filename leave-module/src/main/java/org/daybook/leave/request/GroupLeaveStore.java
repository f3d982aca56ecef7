package org.daybook.leave.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.daybook.leave.DocumentState;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.request.GroupLeave.Booking;
import org.daybook.leave.request.GroupLeave.Cause;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.leave.workday.WorkingDay;
import org.jdbi.v3.core.Jdbi;

/** The rows of leave that is booked for many people at once: one statement each time. */
@ApplicationScoped
class GroupLeaveStore {

    static final String CHANNEL = "CLOSURE";

    @Inject
    private Jdbi sql;

    /** Ids in the order of the bookings. Approved leave has version 2: it was submitted and decided. */
    List<Long> insert(List<Booking> bookings, Cause cause, OffsetDateTime at) {
        return sql.withHandle(handle -> handle.createQuery("""
                        INSERT INTO leave.leave_requests (employee_id, leave_type, start_date, start_part, end_date,
                            end_part, working_days, reason, status, level, approved_by, decided_at, created_at, updated_at,
                            version, closure_id)
                        SELECT employee, :type, first, first_part, last, last_part, days, :reason, status, 1,
                               CASE status WHEN 'APPROVED' THEN CAST(:actor AS bigint) END,
                               CASE status WHEN 'APPROVED' THEN CAST(:at AS timestamptz) END, :at, :at,
                               CASE status WHEN 'APPROVED' THEN 2 ELSE 1 END, :closure
                        FROM unnest(:employees, :firsts, :firstParts, :lasts, :lastParts, :days, :statuses)
                             WITH ORDINALITY AS row (employee, first, first_part, last, last_part, days, status, position)
                        ORDER BY position
                        RETURNING id
                        """)
                .bind("type", cause.leaveType())
                .bind("reason", cause.text())
                .bind("actor", cause.actorId())
                .bind("closure", cause.closureId())
                .bind("at", at)
                .bindArray("employees", Long.class, column(bookings, Booking::employeeId))
                .bindArray(
                        "firsts",
                        LocalDate.class,
                        column(bookings, one -> one.period().startDate()))
                .bindArray(
                        "firstParts",
                        String.class,
                        column(bookings, one -> one.period().startPart().name()))
                .bindArray(
                        "lasts",
                        LocalDate.class,
                        column(bookings, one -> one.period().endDate()))
                .bindArray(
                        "lastParts",
                        String.class,
                        column(bookings, one -> one.period().endPart().name()))
                .bindArray("days", BigDecimal.class, column(bookings, one -> WorkingDay.total(one.days())))
                .bindArray(
                        "statuses",
                        String.class,
                        column(bookings, one -> one.status().name()))
                .mapTo(Long.class)
                .list());
    }

    private static Object[] column(List<Booking> bookings, Function<Booking, ?> value) {
        return bookings.stream().map(value).toArray();
    }

    LeaveRequestView view(long id, Booking booking, Cause cause, OffsetDateTime at) {
        LeavePeriod period = booking.period();
        boolean approved = booking.status() == RequestStatus.APPROVED;
        return new LeaveRequestView(
                id,
                booking.employeeId(),
                cause.leaveType(),
                period.startDate(),
                period.endDate(),
                period.startPart(),
                period.endPart(),
                WorkingDay.total(booking.days()),
                cause.text(),
                booking.status(),
                1,
                approved ? cause.actorId() : null,
                approved ? at : null,
                at,
                at,
                approved ? 2 : 1,
                DocumentState.NONE,
                null,
                null);
    }

    /** The first lines of the history of new requests, and the second ones of those that are approved. */
    void appendSubmitted(List<LeaveRequestView> requests, Cause cause) {
        sql.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO leave.request_events
                            (request_id, action, actor_id, capacity, channel, request_version, at)
                        SELECT r.id, e.action, :actor, 'HR', :channel, e.version, r.created_at
                        FROM leave.leave_requests r
                        JOIN (VALUES ('SUBMITTED', 1), ('APPROVED', 2)) AS e (action, version) ON e.version <= r.version
                        WHERE r.id = ANY(:ids)
                        ORDER BY r.id, e.version
                        """)
                .bind("actor", cause.actorId())
                .bind("channel", CHANNEL)
                .bindArray(
                        "ids",
                        Long.class,
                        requests.stream().map(LeaveRequestView::id).toArray())
                .execute());
    }

    /** Calls off what is active of these people's leave of a closure; the requests as they are then. */
    List<LeaveRequestView> callOff(Collection<Long> people, Cause cause, String comment, OffsetDateTime at) {
        List<LeaveRequestView> requests = sql.withHandle(handle -> handle.createQuery("""
                        UPDATE leave.leave_requests
                        SET status = CASE status WHEN 'PENDING' THEN 'WITHDRAWN' ELSE 'CANCELLED' END,
                            updated_at = :at, version = version + 1
                        WHERE closure_id = :closure AND employee_id = ANY(:people)
                          AND status IN ('PENDING', 'APPROVED', 'CANCELLATION_PENDING')
                        RETURNING *
                        """)
                .bind("at", at)
                .bind("closure", cause.closureId())
                .bindArray("people", Long.class, people)
                .map(RequestSearch::view)
                .list());
        sql.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO leave.request_events
                            (request_id, action, actor_id, capacity, channel, comment, request_version, at)
                        SELECT id, status, :actor, 'HR', :channel, :comment, version, updated_at
                        FROM leave.leave_requests WHERE id = ANY(:ids) ORDER BY id
                        """)
                .bind("actor", cause.actorId())
                .bind("channel", CHANNEL)
                .bind("comment", comment)
                .bindArray(
                        "ids",
                        Long.class,
                        requests.stream().map(LeaveRequestView::id).toArray())
                .execute());
        return requests;
    }
}
