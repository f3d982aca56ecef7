package org.daybook.web.workday;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.leave.RecountView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change for which booked leave is counted anew. */
@Schema(
        name = "Recount",
        description = "A change for which booked leave is counted anew. Without finishedAt: it goes on.")
public record RecountJson(
        long id,
        LocalDate firstDay,
        LocalDate lastDay,
        String location,
        String cause,
        OffsetDateTime recordedAt,
        LocalDate reached,
        long changed,
        long failed,
        OffsetDateTime finishedAt) {

    /** The latest of them. */
    @Schema(name = "RecountList", description = "The latest changes of days that leave may cost, newest first.")
    public record Latest(List<RecountJson> items) {}

    private static final int NO_END = 9999;

    /** Leaves the last day out where the change has no end, and how far it is where it has ended. */
    static RecountJson of(RecountView view) {
        return new RecountJson(
                view.id(),
                view.firstDay(),
                view.lastDay().getYear() == NO_END ? null : view.lastDay(),
                view.location(),
                view.cause(),
                view.recordedAt(),
                view.finishedAt() == null ? view.reached() : null,
                view.changed(),
                view.failed(),
                view.finishedAt());
    }
}
