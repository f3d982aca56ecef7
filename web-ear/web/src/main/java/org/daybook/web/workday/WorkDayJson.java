package org.daybook.web.workday;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.daybook.leave.DayPart;
import org.daybook.leave.WorkDayView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A date in the life of a person. */
@Schema(name = "WorkDay", description = "A date, and what leave on it would cost.")
public record WorkDayJson(LocalDate date, BigDecimal worked, String holiday, DayPart closed) {

    /** Those of a span of days. */
    @Schema(name = "WorkDayList", description = "Every date of a span of days, worked or not.")
    public record All(List<WorkDayJson> items) {

        static All of(List<WorkDayView> views) {
            return new All(views.stream().map(WorkDayJson::of).toList());
        }
    }

    private static WorkDayJson of(WorkDayView view) {
        return new WorkDayJson(
                view.date(),
                view.worked(),
                view.holiday() == null ? null : view.holiday().name(),
                view.holiday() == null ? null : view.holiday().closed());
    }
}
