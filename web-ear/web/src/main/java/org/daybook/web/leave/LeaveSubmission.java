package org.daybook.web.leave;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daybook.leave.DayPart;
import org.daybook.leave.SubmitLeave;
import org.daybook.web.json.SingleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A wish for leave.
 *
 * @param employeeId whose leave, if HR submits on behalf; null for the caller's own
 */
@Schema(name = "LeaveSubmission", description = "A wish for leave.")
public record LeaveSubmission(
        @NotNull @SingleLine @Size(min = 1, max = 40) String leaveType,
        @NotNull LocalDate startDate,
        @NotNull LocalDate endDate,
        DayPart startPart,
        DayPart endPart,
        @Size(max = 1000) String reason,
        @Min(1) Long employeeId,
        Boolean documentSeen) {

    SubmitLeave toCommand(long subject, long submittedBy) {
        return new SubmitLeave(
                subject,
                leaveType,
                startDate,
                endDate,
                startPart,
                endPart,
                reason,
                submittedBy,
                Boolean.TRUE.equals(documentSeen));
    }
}
