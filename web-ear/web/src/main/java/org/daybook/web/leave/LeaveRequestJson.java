package org.daybook.web.leave;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.daybook.leave.DayPart;
import org.daybook.leave.DocumentState;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.RequestStatus;
import org.daybook.web.reply.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request. */
@Schema(name = "LeaveRequest", description = "A leave request.")
public record LeaveRequestJson(
        long id,
        long employeeId,
        String leaveType,
        LocalDate startDate,
        LocalDate endDate,
        DayPart startPart,
        DayPart endPart,
        BigDecimal workingDays,
        String reason,
        RequestStatus status,
        int level,
        Long approvedBy,
        OffsetDateTime decidedAt,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        long version,
        DocumentState documentState,
        LocalDate documentDue,
        Long continues)
        implements Versioned {

    /** Everything about it. */
    public static LeaveRequestJson of(LeaveRequestView view) {
        return of(view, view.leaveType(), false);
    }

    /** An absence: nothing that would tell why. */
    static LeaveRequestJson absence(LeaveRequestView view, String leaveType) {
        return of(view, leaveType, true);
    }

    private static LeaveRequestJson of(LeaveRequestView view, String leaveType, boolean discreet) {
        return new LeaveRequestJson(
                view.id(),
                view.employeeId(),
                leaveType,
                view.startDate(),
                view.endDate(),
                view.startPart(),
                view.endPart(),
                view.workingDays(),
                discreet ? null : view.reason(),
                view.status(),
                view.level(),
                view.approvedBy(),
                view.decidedAt(),
                view.createdAt(),
                view.updatedAt(),
                view.version(),
                discreet ? DocumentState.NONE : view.documentState(),
                discreet ? null : view.documentDue(),
                view.continues());
    }
}
