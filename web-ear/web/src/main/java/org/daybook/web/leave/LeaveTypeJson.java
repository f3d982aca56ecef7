package org.daybook.web.leave;

import java.math.BigDecimal;
import java.util.List;
import org.daybook.leave.LeaveTypeView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A leave type. */
@Schema(name = "LeaveType", description = "A leave type with the rules that are in force today.")
public record LeaveTypeJson(
        String code,
        String name,
        boolean unlimited,
        BigDecimal yearlyEntitlement,
        boolean halfDaysAllowed,
        int longestRunDays,
        boolean visibleToManagers) {

    /** All of them. */
    @Schema(name = "LeaveTypeList", description = "All leave types in their order of display.")
    public record All(List<LeaveTypeJson> items) {}

    static LeaveTypeJson of(LeaveTypeView view) {
        return new LeaveTypeJson(
                view.code(),
                view.name(),
                view.unlimited(),
                view.yearlyEntitlement(),
                view.halfDaysAllowed(),
                view.longestRunDays(),
                view.visibleToManagers());
    }
}
