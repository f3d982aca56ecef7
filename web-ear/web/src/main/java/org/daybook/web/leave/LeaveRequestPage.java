package org.daybook.web.leave;

import java.util.List;
import org.daybook.leave.LeaveRequestView;
import org.daybook.platform.Page;
import org.daybook.web.reply.PageLinks.Paged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of requests. */
@Schema(name = "LeaveRequestPage", description = "One page of leave requests, newest first.")
public record LeaveRequestPage(List<LeaveRequestJson> items, String nextCursor) implements Paged {

    static LeaveRequestPage of(Page<LeaveRequestView> page) {
        return new LeaveRequestPage(
                page.items().stream().map(LeaveRequestJson::of).toList(), page.nextCursor());
    }
}
