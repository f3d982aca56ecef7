package org.daybook.web.leave;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.leave.AmendmentStatus;
import org.daybook.leave.AmendmentView;
import org.daybook.leave.DayPart;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wish to change approved leave. */
@Schema(name = "Amendment", description = "A wish to change approved leave.")
public record AmendmentJson(
        long requestId,
        int number,
        AmendmentStatus status,
        LocalDate startDate,
        LocalDate endDate,
        DayPart startPart,
        DayPart endPart,
        BigDecimal workingDays,
        String reason,
        long askedBy,
        OffsetDateTime createdAt,
        Long decidedBy,
        OffsetDateTime decidedAt,
        String comment) {

    /** Several of them. */
    @Schema(name = "AmendmentList", description = "The wishes to change a leave request, oldest first.")
    public record All(List<AmendmentJson> items) {}

    /** Everything about it. */
    public static AmendmentJson of(AmendmentView view) {
        return of(view, view.reason(), view.comment());
    }

    /** What was said about it as the viewer may see it. */
    static AmendmentJson of(AmendmentView view, String reason, String comment) {
        return new AmendmentJson(
                view.requestId(),
                view.number(),
                view.status(),
                view.startDate(),
                view.endDate(),
                view.startPart(),
                view.endPart(),
                view.workingDays(),
                reason,
                view.askedBy(),
                view.createdAt(),
                view.decidedBy(),
                view.decidedAt(),
                comment);
    }
}
