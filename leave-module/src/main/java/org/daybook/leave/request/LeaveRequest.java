package org.daybook.leave.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.daybook.leave.DayPart;
import org.daybook.leave.DocumentState;
import org.daybook.leave.LeaveProblem;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.SubmitLeave;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.platform.RuleViolation;

/**
 * A wish for leave and what became of it. It is born pending; its approver approves or rejects it, its employee may
 * withdraw it until then, and may cancel approved leave before its first day. Each step is taken once.
 */
@Entity
@Table(schema = "leave", name = "leave_requests")
class LeaveRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "employee_id", nullable = false, updatable = false)
    private long employeeId;

    @Column(name = "leave_type", nullable = false, updatable = false)
    private String leaveType;

    @Column(name = "start_date", nullable = false)
    private LocalDate startDate;

    @Column(name = "end_date", nullable = false)
    private LocalDate endDate;

    @Enumerated(EnumType.STRING)
    @Column(name = "start_part", nullable = false)
    private DayPart startPart;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_part", nullable = false)
    private DayPart endPart;

    @Column(name = "working_days", nullable = false)
    private BigDecimal workingDays;

    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private RequestStatus status = RequestStatus.PENDING;

    @Column(nullable = false)
    private int level = 1;

    @Column(name = "approved_by")
    private Long approvedBy;

    @Column(name = "decided_at")
    private OffsetDateTime decidedAt;

    /** The closure that booked it, or null. */
    @Column(name = "closure_id", insertable = false, updatable = false)
    private Long closureId;

    @Column(name = "created_at", nullable = false, updatable = false)
    private OffsetDateTime createdAt;

    @Column(name = "updated_at", nullable = false)
    private OffsetDateTime updatedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "document_state", updatable = false)
    private DocumentState documentState = DocumentState.NONE;

    @Column(name = "document_due", updatable = false)
    private LocalDate documentDue;

    @Column(name = "continues_id", updatable = false)
    private Long continues;

    @Version
    private long version = 1;

    protected LeaveRequest() {}

    static LeaveRequest submitted(SubmitLeave command, LeavePeriod period, BigDecimal workingDays, OffsetDateTime at) {
        LeaveRequest request = new LeaveRequest();
        request.employeeId = command.employeeId();
        request.leaveType = command.leaveType();
        request.startDate = period.startDate();
        request.startPart = period.startPart();
        request.endDate = period.endDate();
        request.endPart = period.endPart();
        request.workingDays = workingDays;
        request.reason = command.reason();
        request.createdAt = at;
        request.updatedAt = at;
        return request;
    }

    /** Says until when a document may come; null if somebody has seen it, or none is wanted. */
    LeaveRequest withDocument(boolean seen, LocalDate due) {
        documentDue = due;
        documentState = due != null ? DocumentState.WANTED : seen ? DocumentState.RECORDED : DocumentState.NONE;
        return this;
    }

    void writtenAs(long newId) {
        id = newId;
    }

    /** @throws RuleViolation {@code already-decided} unless it is pending */
    void approve(long approverId, OffsetDateTime at) {
        decide(RequestStatus.APPROVED, approverId, at);
    }

    /** @throws RuleViolation {@code already-decided} unless it is pending */
    void reject(long approverId, OffsetDateTime at) {
        decide(RequestStatus.REJECTED, approverId, at);
    }

    /** @throws RuleViolation {@code already-decided} unless it is pending */
    void withdraw(OffsetDateTime at) {
        requirePending();
        moveTo(RequestStatus.WITHDRAWN, at);
    }

    /** @throws RuleViolation {@code wrong-state} unless it is approved and has not begun */
    void cancel(LocalDate today, OffsetDateTime at) {
        if (status != RequestStatus.APPROVED) {
            throw new RuleViolation(
                    LeaveProblem.WRONG_STATE,
                    status == RequestStatus.PENDING
                            ? "The request waits for a decision; withdraw it instead."
                            : "The request is " + status + "; only approved leave can be cancelled.");
        }
        if (!today.isBefore(startDate)) {
            throw new RuleViolation(
                    LeaveProblem.WRONG_STATE, "The leave began on " + startDate + "; it can no longer be cancelled.");
        }
        moveTo(RequestStatus.CANCELLED, at);
    }

    /** The employment ends before the leave begins. */
    void endWithEmployment(OffsetDateTime at) {
        moveTo(status == RequestStatus.PENDING ? RequestStatus.WITHDRAWN : RequestStatus.CANCELLED, at);
    }

    private void decide(RequestStatus outcome, long approverId, OffsetDateTime at) {
        requirePending();
        approvedBy = approverId;
        decidedAt = at;
        moveTo(outcome, at);
    }

    private void requirePending() {
        if (status != RequestStatus.PENDING) {
            throw new RuleViolation(LeaveProblem.ALREADY_DECIDED, "The request is " + status + " already.");
        }
    }

    private void moveTo(RequestStatus next, OffsetDateTime at) {
        status = next;
        updatedAt = at;
    }

    /** @throws RuleViolation {@code stale-version} if someone saw another version; any will do if null */
    void requireVersion(Long expected) {
        if (expected != null && expected != version) {
            throw RuleViolation.stale(expected, version);
        }
    }

    /** Whether it was booked because the company is closed. */
    boolean isOfClosure() {
        return closureId != null;
    }

    long id() {
        return id;
    }

    long employeeId() {
        return employeeId;
    }

    String leaveType() {
        return leaveType;
    }

    RequestStatus status() {
        return status;
    }

    long version() {
        return version;
    }

    LeavePeriod period() {
        return new LeavePeriod(startDate, startPart, endDate, endPart);
    }

    /** As it is now; its id is 0 until it is written. */
    LeaveRequestView toView() {
        return new LeaveRequestView(
                id == null ? 0 : id,
                employeeId,
                leaveType,
                startDate,
                endDate,
                startPart,
                endPart,
                workingDays,
                reason,
                status,
                level,
                approvedBy,
                decidedAt,
                createdAt,
                updatedAt,
                version,
                documentState,
                documentDue,
                continues);
    }
}
