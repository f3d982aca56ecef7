package org.daybook.web.policy;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.daybook.leave.ChangePreviews;
import org.daybook.leave.LeavePolicies;
import org.daybook.platform.PageRequest;
import org.daybook.web.idempotency.Posting;
import org.daybook.web.identity.CurrentCaller;
import org.daybook.web.reply.Reply;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules of leave, dated and per group. */
@Path("/policies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public class PolicyResource {

    @EJB
    private LeavePolicies policies;

    @EJB
    private ChangePreviews previews;

    @Inject
    private CurrentCaller current;

    @Inject
    private Posting posting;

    @GET
    @Operation(
            summary = "List policies",
            description = "All that were ever in force or will be, by leave type, group and first day.")
    public PolicyJson.All listPolicies(@QueryParam("leaveType") String leaveType) {
        return PolicyJson.All.of(policies.all(leaveType));
    }

    @POST
    @Path("/preview-change")
    @Operation(
            summary = "Look at a change before it is made",
            description =
                    "Says who would gain or lose what, this leave year and the next, and which booked leave would "
                            + "cost something else. Nothing is written. What stands against the change is answered as if it "
                            + "were made.")
    public ChangePreviewJson previewChange(
            @QueryParam("limit") @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
            @QueryParam("cursor") String cursor,
            ChangeInput input) {
        PageRequest page = PageRequest.of(limit, cursor);
        return ChangePreviewJson.of(previews.preview(
                input.toChange(current.get().actorId()),
                page.after() == null ? 0 : page.after().id(),
                page.limit()));
    }

    @POST
    @Operation(
            summary = "Add a policy",
            description = "It counts from its first day on, in place of the group's policy before it. What was posted "
                    + "already stays as it is: a grant of the whole year follows the policy of the day of the grant.")
    @APIResponseSchema(value = PolicyJson.class, responseCode = "201", responseDescription = "The policy.")
    public Response addPolicy(PolicyInput input) {
        long actor = current.get().actorId();
        return posting.perform(() -> {
            PolicyJson made = PolicyJson.of(policies.define(input.toCommand(actor)));
            return Reply.createdWithin("/api/v1/policies?leaveType=" + made.leaveType(), made);
        });
    }
}
