package org.daybook.leave.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.leave.LeaveProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.platform.SqlStates;

/** Where requests are kept. */
@ApplicationScoped
class RequestRepository {

    @PersistenceContext(unitName = "leave")
    private EntityManager entities;

    /** @throws RuleViolation {@code overlapping-leave} if the database's constraint refuses it */
    void add(LeaveRequest request) {
        try {
            entities.persist(request);
            entities.flush();
        } catch (PersistenceException e) {
            if (SqlStates.isExclusionViolation(e, "leave_requests_overlap")) {
                throw new RuleViolation(
                        LeaveProblem.OVERLAPPING_LEAVE, "/startDate", "There is leave on some of these days already.");
            }
            throw e;
        }
    }

    /** Writes changes now, so that the version is the one that readers will see. */
    void flush() {
        entities.flush();
    }

    Optional<LeaveRequest> find(long id) {
        return Optional.ofNullable(entities.find(LeaveRequest.class, id));
    }

    /** Active requests of a person that touch any of these days, by date. */
    List<LeaveRequest> activeBetween(long employeeId, LocalDate first, LocalDate last) {
        return entities.createQuery("""
                        SELECT r FROM LeaveRequest r
                        WHERE r.employeeId = :employee AND r.endDate >= :first AND r.startDate <= :last
                          AND r.status IN (org.daybook.leave.RequestStatus.PENDING, org.daybook.leave.RequestStatus.APPROVED,
                              org.daybook.leave.RequestStatus.CANCELLATION_PENDING)
                        ORDER BY r.startDate, r.id
                        """, LeaveRequest.class)
                .setParameter("employee", employeeId)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }
}
