package org.daybook.leave.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.daybook.leave.AmendmentView;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.RequestStatus;
import org.daybook.leave.request.RequestEvent.Capacity;
import org.daybook.platform.RuleViolation.Violation;
import org.daybook.platform.audit.AuditEvent;
import org.daybook.platform.audit.AuditTrail;

/** What the audit trail hears of requests: one row for each row of their history. */
@ApplicationScoped
class RequestTrail {

    private static final String SUBJECT = "leave-request";
    private static final String AMENDMENT = "leave-request-amendment";

    @Inject
    private AuditTrail trail;

    /** The whole of a new request. */
    void submitted(LeaveRequestView request, Capacity capacity) {
        trail.record(added("submitted", request, capacity));
    }

    /** The whole of a request that was a part of another one. */
    void begun(RequestEvent event, LeaveRequestView request) {
        trail.record(added(nameOf(event), request, event.capacity()));
    }

    /** The whole of a request that HR booked for many people, some time ago; approved leave was decided in the same moment. */
    void booked(LeaveRequestView request, long actorId) {
        trail.recordBy(actorId, added("submitted", request, Capacity.HR));
        if (request.status() == RequestStatus.APPROVED) {
            trail.recordBy(actorId, decided(request));
        }
    }

    /** Leave that HR called off for many people, some time ago. */
    void calledOff(LeaveRequestView request, long actorId) {
        trail.recordBy(actorId, decided(request));
    }

    /** The decision on a request that needs none by anybody. */
    void approvedAtOnce(LeaveRequestView request) {
        trail.record(decided(request, Capacity.SYSTEM));
    }

    private static AuditEvent decided(LeaveRequestView request) {
        return decided(request, Capacity.HR);
    }

    private static AuditEvent decided(LeaveRequestView request, Capacity capacity) {
        return AuditEvent.added(
                SUBJECT + "." + request.status().name().toLowerCase(Locale.ROOT),
                SUBJECT,
                request.id(),
                request.employeeId(),
                Map.of("status", request.status(), "capacity", capacity));
    }

    private static AuditEvent added(String action, LeaveRequestView request, Capacity capacity) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("employeeId", request.employeeId());
        values.put("leaveType", request.leaveType());
        values.put("startDate", request.startDate());
        values.put("startPart", request.startPart());
        values.put("endDate", request.endDate());
        values.put("endPart", request.endPart());
        values.put("workingDays", request.workingDays());
        values.put("reason", request.reason());
        values.put("status", request.status());
        values.put("capacity", capacity);
        values.put("continues", request.continues());
        return AuditEvent.added(SUBJECT + "." + action, SUBJECT, request.id(), request.employeeId(), values);
    }

    private static String nameOf(RequestEvent event) {
        return event.action().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a new request goes beyond, if anything: a warning, or a rule that HR did not follow. */
    void warned(LeaveRequestView request, List<Violation> warnings) {
        if (!warnings.isEmpty()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("rules", warnings.stream().map(one -> one.code().code()).toList());
            values.put("texts", warnings.stream().map(Violation::message).toList());
            trail.record(AuditEvent.added(SUBJECT + ".warned", SUBJECT, request.id(), request.employeeId(), values));
        }
    }

    /** A wish to change leave, and what became of it. */
    void amendment(String what, LeaveRequest request, AmendmentView amendment) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", amendment.number());
        values.put("startDate", amendment.startDate());
        values.put("startPart", amendment.startPart());
        values.put("endDate", amendment.endDate());
        values.put("endPart", amendment.endPart());
        values.put("workingDays", amendment.workingDays());
        values.put("reason", amendment.reason());
        values.put("status", amendment.status());
        values.put("comment", amendment.comment());
        values.values().removeIf(Objects::isNull);
        trail.record(AuditEvent.added(AMENDMENT + "." + what, AMENDMENT, request.id(), request.employeeId(), values));
    }

    /** Where a request stood and stands, and what somebody said about it. */
    void moved(RequestEvent event, RequestStatus before, LeaveRequestView request) {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("status", request.status());
        after.put("capacity", event.capacity());
        after.put("comment", event.comment());
        after.values().removeIf(Objects::isNull);
        trail.record(new AuditEvent(
                SUBJECT + "." + nameOf(event),
                SUBJECT,
                request.id(),
                request.employeeId(),
                Map.of("status", before),
                after));
    }
}
