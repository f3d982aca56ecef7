package org.daybook.web.planning;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.daybook.leave.BlackoutPeriods;
import org.daybook.web.idempotency.Posting;
import org.daybook.web.identity.CurrentCaller;
import org.daybook.web.reply.Reply;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Days on which leave is not taken. */
@Path("/blackout-periods")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Planning")
public class BlackoutPeriodResource {

    @EJB
    private BlackoutPeriods blackouts;

    @Inject
    private CurrentCaller current;

    @Inject
    private Posting posting;

    @GET
    @Operation(
            summary = "List blackout periods",
            description =
                    "Those that are in force, past ones too, by first day. Everybody sees them, so that everybody "
                            + "can plan.")
    public BlackoutJson.All listBlackoutPeriods() {
        return BlackoutJson.All.of(blackouts.all());
    }

    @POST
    @Operation(
            summary = "Add a blackout period",
            description =
                    "From now on nobody of the group can submit leave on these days. What is booked stays; HR may "
                            + "still book for others, and is warned.")
    @APIResponseSchema(value = BlackoutJson.class, responseCode = "201", responseDescription = "The period.")
    public Response addBlackoutPeriod(BlackoutInput input) {
        long actor = current.get().actorId();
        return posting.perform(() -> Reply.createdWithin(
                "/api/v1/blackout-periods", BlackoutJson.of(blackouts.define(input.toCommand(actor)))));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Take a blackout period back", description = "Leave can be submitted again at once.")
    @APIResponse(responseCode = "204", description = "It is not in force any more.")
    public Response removeBlackoutPeriod(@PathParam("id") long id) {
        blackouts.remove(id, current.get().actorId());
        return Response.noContent().build();
    }
}
