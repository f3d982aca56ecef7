package org.daybook.web.leave;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.daybook.leave.AdjustmentView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A correction that was posted. */
@Schema(name = "Adjustment", description = "A correction of a balance that was posted.")
public record AdjustmentJson(
        long id,
        long employeeId,
        String leaveType,
        int year,
        BigDecimal days,
        String reason,
        long actorId,
        OffsetDateTime recordedAt) {

    static AdjustmentJson of(AdjustmentView view) {
        return new AdjustmentJson(
                view.id(),
                view.employeeId(),
                view.leaveType(),
                view.year(),
                view.days(),
                view.reason(),
                view.actorId(),
                view.recordedAt());
    }
}
