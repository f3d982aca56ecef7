package org.daybook.web.leave;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.daybook.leave.ActOnRequest;
import org.daybook.leave.LeaveRequestView;
import org.daybook.leave.LeaveRequests;
import org.daybook.web.access.Access;
import org.daybook.web.identity.CurrentCaller;
import org.daybook.web.reply.EntityTags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is done with a request. Each step may be repeated by the same person without effect. */
@Path("/leave-requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Leave requests")
public class DecisionResource {

    @EJB
    private LeaveRequests requests;

    @Inject
    private CurrentCaller current;

    @Inject
    private Access access;

    @Inject
    private Discretion discretion;

    @PUT
    @Path("/{id}/approve")
    @Operation(summary = "Approve a leave request", description = "For the approver, or HR. A comment is optional.")
    public LeaveRequestJson approveLeaveRequest(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Comment comment) {
        return act(id, ifMatch, comment, requests::approve);
    }

    @PUT
    @Path("/{id}/reject")
    @Operation(summary = "Reject a leave request", description = "For the approver, or HR. A comment is required.")
    public LeaveRequestJson rejectLeaveRequest(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Comment comment) {
        return act(id, ifMatch, comment, requests::reject);
    }

    @PUT
    @Path("/{id}/withdraw")
    @Operation(
            summary = "Withdraw a leave request",
            description = "For the employee, or HR, while the request is pending.")
    public LeaveRequestJson withdrawLeaveRequest(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Comment comment) {
        return act(id, ifMatch, comment, requests::withdraw);
    }

    @PUT
    @Path("/{id}/cancel")
    @Operation(
            summary = "Cancel approved leave",
            description =
                    "For the employee, or HR, before the first day of the leave. Where the policy says so and the "
                            + "employee does it, the leave is CANCELLATION_PENDING until the approver approves or rejects that.")
    public LeaveRequestJson cancelLeaveRequest(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Comment comment) {
        return act(id, ifMatch, comment, requests::cancel);
    }

    @PUT
    @Path("/{id}/undo")
    @Operation(
            summary = "Undo a decision",
            description =
                    "For who approved or rejected the request, within 24 hours: it waits again. After a rejection "
                            + "its days are reserved again, if they are still free and enough leave is left.")
    public LeaveRequestJson undoDecision(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Comment comment) {
        return act(id, ifMatch, comment, requests::undo);
    }

    private LeaveRequestJson act(
            long id, String ifMatch, Comment comment, Function<ActOnRequest, LeaveRequestView> step) {
        Long expected = EntityTags.expectedVersion(ifMatch);
        String said = comment == null ? null : comment.comment();
        ActOnRequest command = new ActOnRequest(id, current.get().actor(), said, expected);
        return discretion.shown(access.concealing(id, () -> step.apply(command)));
    }
}
