package org.daybook.web.policy;

import java.math.BigDecimal;
import java.util.List;
import org.daybook.leave.ChangePreview;
import org.daybook.platform.Cursor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a change would mean. */
@Schema(
        name = "ChangePreview",
        description = "What a change would mean for some people, by id. Who is not named would neither gain nor lose.")
public record ChangePreviewJson(int people, List<Balance> balances, List<Request> requests, String nextCursor) {

    /** A balance that would be another one. */
    @Schema(name = "ChangedBalance", description = "A balance that would be another one.")
    public record Balance(long employeeId, String leaveType, int year, BigDecimal before, BigDecimal after) {}

    /** A request that would cost something else. */
    @Schema(name = "ChangedRequest", description = "Booked leave that would cost something else.")
    public record Request(long id, long employeeId, String leaveType, BigDecimal before, BigDecimal after) {}

    static ChangePreviewJson of(ChangePreview preview) {
        return new ChangePreviewJson(
                preview.people(),
                preview.balances().stream()
                        .map(each -> new Balance(
                                each.employeeId(), each.leaveType(), each.year(), each.before(), each.after()))
                        .toList(),
                preview.requests().stream()
                        .map(each -> new Request(
                                each.id(), each.employeeId(), each.leaveType(), each.before(), each.after()))
                        .toList(),
                preview.last() == null ? null : Cursor.of(preview.last()).encode());
    }
}
