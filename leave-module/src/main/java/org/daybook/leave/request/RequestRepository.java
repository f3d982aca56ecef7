package org.daybook.leave.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.request.RequestEvent.Capacity;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.SqlStates;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Where requests are kept. */
@ApplicationScoped
class RequestRepository {

    private static final String OVERLAP = "leave_requests_overlap";

    private static final String SUBMIT = """
            WITH request AS (
                INSERT INTO leave.leave_requests (employee_id, leave_type, start_date, end_date, start_part, end_part,
                    working_days, reason, status, level, levels, decided_at, created_at, updated_at, version, document_state,
                    document_due)
                VALUES (:employee_id, :leave_type, :start_date, :end_date, :start_part, :end_part,
                    :working_days, :reason, :status, 1, :levels, :decided_at, :created_at, :created_at, :version,
                    :document_state, :document_due)
                RETURNING id, version, created_at)
            INSERT INTO leave.request_events (request_id, action, actor_id, capacity, channel, request_version, at)
            SELECT id, e.action, e.actor, e.capacity, :channel, e.version, created_at FROM request
            JOIN (VALUES ('SUBMITTED', CAST(:actor AS bigint), CAST(:capacity AS text), 1),
                         ('APPROVED', NULL, 'SYSTEM', 2)) AS e (action, actor, capacity, version)
                ON e.version <= request.version
            RETURNING request_id
            """;

    @Inject
    private Jdbi sql;

    @Inject
    private RequestTrail trail;

    @PersistenceContext(unitName = "leave")
    private EntityManager entities;

    /**
     * Writes a new request and the first line of its history, in one statement, and its row of the audit trail; a second of
     * each if it needs no approval.
     *
     * @throws RuleViolation {@code overlapping-leave} if the database's constraint refuses it
     */
    void submit(LeaveRequest request, long actorId, Capacity capacity, String channel) {
        try {
            request.writtenAs(sql.withHandle(handle -> handle.createQuery(SUBMIT)
                    .bindMap(columns(request.toView()))
                    .bind("levels", request.levels())
                    .bind("actor", actorId)
                    .bind("capacity", capacity.name())
                    .bind("channel", channel)
                    .mapTo(Long.class)
                    .first()));
            trail.submitted(request.toView(), capacity);
            if (request.status() == RequestStatus.APPROVED) {
                trail.approvedAtOnce(request.toView());
            }
        } catch (JdbiException e) {
            if (SqlStates.isExclusionViolation(e, OVERLAP)) {
                throw overlapping();
            }
            throw e;
        }
    }

    /** What somebody is told who asks for days that are not free. */
    static RuleViolation overlapping() {
        return new RuleViolation(
                LeaveProblem.OVERLAPPING_LEAVE, "/startDate", "There is leave on some of these days already.");
    }

    private static Map<String, Object> columns(LeaveRequestView request) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("employee_id", request.employeeId());
        columns.put("leave_type", request.leaveType());
        columns.put("start_date", request.startDate());
        columns.put("end_date", request.endDate());
        columns.put("start_part", request.startPart().name());
        columns.put("end_part", request.endPart().name());
        columns.put("working_days", request.workingDays());
        columns.put("reason", request.reason());
        columns.put("status", request.status().name());
        columns.put("decided_at", request.decidedAt());
        columns.put("created_at", request.createdAt());
        columns.put("version", request.version());
        columns.put("document_state", request.documentState().name());
        columns.put("document_due", request.documentDue());
        return columns;
    }

    /**
     * Writes what the dates of a request cost now; perhaps nothing any more. Without the entity: timers do this, too.
     *
     * @return the request as it is now
     */
    LeaveRequestView recount(LeaveRequestView request, BigDecimal days, OffsetDateTime at) {
        return sql.withHandle(handle -> handle.createQuery("""
                        UPDATE leave.leave_requests SET working_days = :days, updated_at = :at, version = version + 1
                        WHERE id = :id RETURNING *
                        """)
                .bind("days", days)
                .bind("at", at)
                .bind("id", request.id())
                .map(RequestSearch::view)
                .one());
    }

    /** Whether other leave made way for this request. */
    boolean hasInterruptedLeave(long requestId) {
        return sql.withHandle(
                handle -> handle.createQuery("SELECT FROM leave.interruptions WHERE interrupting_id = :id LIMIT 1")
                        .bind("id", requestId)
                        .map((row, context) -> true)
                        .findOne()
                        .isPresent());
    }

    /**
     * Writes changes now, so that the version is the one that readers will see.
     *
     * @throws RuleViolation {@code overlapping-leave} if the database's constraint refuses them
     */
    void flush() {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            if (SqlStates.isExclusionViolation(e, OVERLAP)) {
                throw overlapping();
            }
            throw e;
        }
    }

    Optional<LeaveRequest> find(long id) {
        return Optional.ofNullable(entities.find(LeaveRequest.class, id));
    }

    /** Active requests of a person that touch any of these days, by date. */
    List<LeaveRequest> activeBetween(long employeeId, LocalDate first, LocalDate last) {
        return entities.createQuery("""
                        SELECT r FROM LeaveRequest r
                        WHERE r.employeeId = :employee AND r.dates.endDate >= :first AND r.dates.startDate <= :last
                          AND r.status IN (org.daybook.leave.RequestStatus.PENDING, org.daybook.leave.RequestStatus.APPROVED,
                              org.daybook.leave.RequestStatus.CANCELLATION_PENDING)
                        ORDER BY r.dates.startDate, r.id
                        """, LeaveRequest.class)
                .setParameter("employee", employeeId)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }
}
