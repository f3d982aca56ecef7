package org.daybook.web.leave;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.daybook.leave.AmendmentView;
import org.daybook.leave.DecideAmendment;
import org.daybook.leave.LeaveAmendments;
import org.daybook.leave.LeaveRequestView;
import org.daybook.web.access.Access;
import org.daybook.web.idempotency.Posting;
import org.daybook.web.identity.CurrentCaller;
import org.daybook.web.reply.Reply;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Wishes to change approved leave. The leave stays as it is until one is accepted. */
@Path("/leave-requests/{id}/amendments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Leave requests")
public class AmendmentResource {

    @EJB
    private LeaveAmendments amendments;

    @Inject
    private CurrentCaller current;

    @Inject
    private Access access;

    @Inject
    private Discretion discretion;

    @Inject
    private Posting posting;

    @POST
    @Operation(
            summary = "Ask to amend approved leave",
            description =
                    "For the employee, or HR. The leave stays as it is until the approver accepts the change; a wish "
                            + "that still waits is replaced. Once the leave has begun it can only be shortened. If rules stand "
                            + "against the leave as it would be, errors lists all of them.")
    @APIResponseSchema(value = AmendmentJson.class, responseCode = "201", responseDescription = "The amendment.")
    public Response askForAmendment(@PathParam("id") long id, AmendmentInput input) {
        return posting.perform(() -> {
            AmendmentView made = access.concealing(
                    id, () -> amendments.ask(input.toCommand(id, current.get().actor())));
            return Reply.createdWithin("/api/v1/leave-requests/" + id + "/amendments", AmendmentJson.of(made));
        });
    }

    @GET
    @Operation(summary = "List the amendments of a leave request", description = "Oldest first.")
    public AmendmentJson.All listAmendments(@PathParam("id") long id) {
        LeaveRequestView request = access.request(id);
        return discretion.shownAmendments(request, amendments.of(id));
    }

    @PUT
    @Path("/{number}/accept")
    @Operation(
            summary = "Accept an amendment",
            description =
                    "For the approver, or HR. Everything that submitting checks is checked again; then the leave is "
                            + "on the new days. A comment is optional.")
    public AmendmentJson acceptAmendment(@PathParam("id") long id, @PathParam("number") int number, Comment comment) {
        return decide(id, number, comment, amendments::accept);
    }

    @PUT
    @Path("/{number}/refuse")
    @Operation(
            summary = "Refuse an amendment",
            description = "For the approver, or HR. The leave stays as it is. A comment is required.")
    public AmendmentJson refuseAmendment(@PathParam("id") long id, @PathParam("number") int number, Comment comment) {
        return decide(id, number, comment, amendments::refuse);
    }

    private AmendmentJson decide(
            long id, int number, Comment comment, Function<DecideAmendment, AmendmentView> decision) {
        String said = comment == null ? null : comment.comment();
        DecideAmendment command = new DecideAmendment(id, number, current.get().actor(), said);
        AmendmentView decided = access.concealing(id, () -> decision.apply(command));
        return discretion
                .shownAmendments(access.request(id), List.of(decided))
                .items()
                .get(0);
    }
}
