package org.daybook.web.leave;

import java.util.List;
import org.daybook.web.reply.PageLinks.Paged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of requests. */
@Schema(name = "LeaveRequestPage", description = "One page of leave requests, newest first.")
public record LeaveRequestPage(List<LeaveRequestJson> items, String nextCursor) implements Paged {}
