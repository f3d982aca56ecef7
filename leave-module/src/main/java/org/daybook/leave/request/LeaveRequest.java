package org.daybook.leave.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.SubmitLeave;
import org.daybook.leave.workday.LeavePeriod;
import org.daybook.platform.RuleViolation;

/**
 * A wish for leave and what became of it. It is born pending; its approver approves or rejects it, its employee may
 * withdraw it until then, and may cancel approved leave before its first day. Each step is taken once; who decided may take
 * the decision back for a while.
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

    @Embedded
    private BookedDates dates;

    @Column(name = "working_days", nullable = false)
    private BigDecimal workingDays;

    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private RequestStatus status = RequestStatus.PENDING;

    @Column(nullable = false)
    private int level = 1;

    /** How many levels of approval it needs; 0: none. */
    @Column(nullable = false, updatable = false)
    private int levels = 1;

    @Column(name = "approved_by")
    private Long approvedBy;

    @Column(name = "decided_at")
    private OffsetDateTime decidedAt;

    @Column(name = "closure_id", insertable = false, updatable = false)
    private Long closureId;

    @Column(name = "created_at", nullable = false, updatable = false)
    private OffsetDateTime createdAt;

    @Column(name = "updated_at", nullable = false)
    private OffsetDateTime updatedAt;

    @Embedded
    private WantedDocument document = new WantedDocument();

    @Column(name = "continues_id", updatable = false)
    private Long continues;

    @Version
    private long version = 1;

    protected LeaveRequest() {}

    static LeaveRequest submitted(SubmitLeave command, LeavePeriod period, BigDecimal workingDays, OffsetDateTime at) {
        LeaveRequest request = new LeaveRequest();
        request.employeeId = command.employeeId();
        request.leaveType = command.leaveType();
        request.amend(period, workingDays, at);
        request.reason = command.reason();
        request.createdAt = at;
        return request;
    }

    /** Says what its policy wants: a document, levels of approval. Without a level it is approved as of now. */
    LeaveRequest under(WantedDocument wanted, int approvalLevels) {
        document = wanted;
        levels = approvalLevels;
        if (levels == 0) {
            decidedAt = createdAt;
            status = RequestStatus.APPROVED;
            version = 2;
        }
        return this;
    }

    void writtenAs(long newId) {
        id = newId;
    }

    /** Or lets it wait at the next level. @throws RuleViolation {@code already-decided} unless it is pending */
    void approve(long approverId, OffsetDateTime at) {
        if (isBelowLastLevel()) {
            level++;
            updatedAt = at;
        } else {
            decide(RequestStatus.APPROVED, approverId, at);
        }
    }

    /** @throws RuleViolation {@code already-decided} unless it is pending */
    void reject(long approverId, OffsetDateTime at) {
        decide(RequestStatus.REJECTED, approverId, at);
    }

    /** @throws RuleViolation {@code already-decided} unless it is pending */
    void withdraw(OffsetDateTime at) {
        LifeCyclePolicy.requirePending(status);
        moveTo(RequestStatus.WITHDRAWN, at);
    }

    /**
     * @param needsApproval whether somebody has to decide about it first
     * @throws RuleViolation {@code wrong-state} unless it is approved and has not begun
     */
    void cancel(boolean needsApproval, LocalDate today, OffsetDateTime at) {
        LifeCyclePolicy.requireCancellable(status, period().startDate(), today);
        moveTo(needsApproval ? RequestStatus.CANCELLATION_PENDING : RequestStatus.CANCELLED, at);
    }

    /** @throws RuleViolation {@code wrong-state} unless it waits to be called off */
    void decideCancellation(boolean granted, OffsetDateTime at) {
        LifeCyclePolicy.requireCancellationPending(status);
        moveTo(granted ? RequestStatus.CANCELLED : RequestStatus.APPROVED, at);
    }

    /** Its decision is taken back: it waits again. What its days cost may be something else by now. */
    void reopen(BigDecimal days, OffsetDateTime at) {
        workingDays = days;
        approvedBy = null;
        decidedAt = null;
        moveTo(RequestStatus.PENDING, at);
    }

    /** Approved leave is on other days from now on. */
    void amend(LeavePeriod period, BigDecimal days, OffsetDateTime at) {
        dates = new BookedDates(period);
        workingDays = days;
        updatedAt = at;
    }

    /** The employment ends before the leave begins. */
    void endWithEmployment(OffsetDateTime at) {
        moveTo(status == RequestStatus.PENDING ? RequestStatus.WITHDRAWN : RequestStatus.CANCELLED, at);
    }

    private void decide(RequestStatus outcome, long approverId, OffsetDateTime at) {
        LifeCyclePolicy.requirePending(status);
        approvedBy = approverId;
        decidedAt = at;
        moveTo(outcome, at);
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

    int levels() {
        return levels;
    }

    /** Whether an approval leaves it waiting at the next level. */
    boolean isBelowLastLevel() {
        return status == RequestStatus.PENDING && level < levels;
    }

    long version() {
        return version;
    }

    LeavePeriod period() {
        return dates.period();
    }

    /** As it is now; its id is 0 until it is written. */
    LeaveRequestView toView() {
        LeavePeriod period = period();
        return new LeaveRequestView(
                id == null ? 0 : id,
                employeeId,
                leaveType,
                period.startDate(),
                period.endDate(),
                period.startPart(),
                period.endPart(),
                workingDays,
                reason,
                status,
                level,
                approvedBy,
                decidedAt,
                createdAt,
                updatedAt,
                version,
                document.state(),
                document.due(),
                continues);
    }
}
