package org.daybook.web.leave;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.daybook.leave.LeavePolicies;
import org.daybook.leave.LeaveTypes;
import org.daybook.web.idempotency.Posting;
import org.daybook.web.identity.CurrentCaller;
import org.daybook.web.policy.LeaveTypeInput;
import org.daybook.web.reply.Reply;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The kinds of leave. */
@Path("/leave-types")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Leave types")
public class LeaveTypeResource {

    @EJB
    private LeaveTypes types;

    @EJB
    private LeavePolicies policies;

    @Inject
    private CurrentCaller current;

    @Inject
    private Posting posting;

    @GET
    @Operation(summary = "List leave types", description = "All of them, in their order of display.")
    public LeaveTypeJson.All listLeaveTypes() {
        return new LeaveTypeJson.All(types.all().stream().map(LeaveTypeJson::of).toList());
    }

    @POST
    @Operation(
            summary = "Add a leave type",
            description =
                    "With its policy for everyone, from the beginning on. Within a minute everybody has an account "
                            + "of it.")
    @APIResponseSchema(value = LeaveTypeJson.class, responseCode = "201", responseDescription = "The leave type.")
    public Response addLeaveType(LeaveTypeInput input) {
        long actor = current.get().actorId();
        return posting.perform(() ->
                Reply.createdWithin("/api/v1/leave-types", LeaveTypeJson.of(policies.addType(input.toCommand(actor)))));
    }
}
