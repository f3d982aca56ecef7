package org.daybook.web.leave;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.daybook.leave.LeaveRequestQuery;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.LeaveRequests;
import org.daybook.leave.RequestStatus;
import org.daybook.platform.PageRequest;
import org.daybook.web.access.Access;
import org.daybook.web.idempotency.Posting;
import org.daybook.web.identity.Caller;
import org.daybook.web.identity.CurrentCaller;
import org.daybook.web.limit.Submitting;
import org.daybook.web.reply.Reply;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Leave requests: what people ask for. */
@Path("/leave-requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Leave requests")
public class LeaveRequestResource {

    /** The one value of the filter of that name. */
    public enum Approver {
        /** Requests of the caller's direct reports. */
        me
    }

    @EJB
    private LeaveRequests requests;

    @Inject
    private CurrentCaller current;

    @Inject
    private Access access;

    @Inject
    private Discretion discretion;

    @Inject
    private Posting posting;

    @Inject
    private Submitting submitting;

    @GET
    @Operation(
            summary = "List leave requests",
            description = "Newest first. HR, administrators and auditors see all, everyone else their own and those of "
                    + "the people who report to them, directly or through others; of those, leave of a type that "
                    + "managers do not see is called absent.")
    public LeaveRequestPage listLeaveRequests(
            @QueryParam("employeeId") Long employeeId,
            @QueryParam("status") RequestStatus status,
            @QueryParam("leaveType") String leaveType,
            @QueryParam("department") String department,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("approver") Approver approver,
            @QueryParam("limit") @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
            @QueryParam("cursor") String cursor) {
        Caller caller = current.get();
        return discretion.shown(requests.search(new LeaveRequestQuery(
                employeeId,
                caller.readsEverything() ? null : caller.employeeId(),
                approver == null ? null : caller.employeeId(),
                status == null ? null : Set.of(status),
                leaveType,
                department,
                from,
                to,
                PageRequest.of(limit, cursor))));
    }

    @POST
    @Operation(
            summary = "Submit leave",
            description = "Reserves the days until a decision. If rules stand against it, errors lists all of them. "
                    + "Sick leave, and other leave whose policy says so, interrupts leave that is booked already: that "
                    + "is split, and the days in between come back. For leave of your own this may be called 10 times in any minute, unless it is configured "
                    + "otherwise.")
    @APIResponseSchema(value = LeaveRequestJson.class, responseCode = "201", responseDescription = "The request.")
    public Response submitLeave(LeaveSubmission submission) {
        long subject = access.subject(submission.employeeId());
        long submitter = current.get().actorId();
        if (current.get().is(subject)) {
            submitting.take(subject);
        }
        return posting.perform(() -> {
            LeaveRequestJson made = discretion.shown(requests.submit(submission.toCommand(subject, submitter)));
            return Reply.created("/api/v1/leave-requests/" + made.id(), made);
        });
    }

    @POST
    @Path("/preview")
    @Operation(
            summary = "Preview leave",
            description = "What a submission would cost and what stands against it. Nothing is written.")
    public PreviewJson previewLeave(LeaveSubmission submission) {
        long subject = access.subject(submission.employeeId());
        return PreviewJson.of(
                requests.preview(submission.toCommand(subject, current.get().actorId())));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a leave request", description = "The request as it stands now.")
    public LeaveRequestJson getLeaveRequest(@PathParam("id") long id) {
        return discretion.shown(access.request(id));
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "Read what happened to a leave request", description = "Every step, oldest first.")
    public DecisionJson.History getLeaveRequestHistory(@PathParam("id") long id) {
        return discretion.shown(access.request(id), requests.history(id));
    }

    @GET
    @Path("/{id}/warnings")
    @Operation(
            summary = "Read what to bear in mind about a leave request",
            description =
                    "Blackout periods and coverage rules that stand against it as of now, for whoever decides. They "
                            + "may have come after it, or HR may have booked it all the same. Empty once it holds no days any more.")
    public WarningsJson getLeaveRequestWarnings(@PathParam("id") long id) {
        LeaveRequestView request = access.request(id);
        return WarningsJson.of(
                discretion.hides(request.employeeId(), request.leaveType()) ? List.of() : requests.warnings(id));
    }
}
