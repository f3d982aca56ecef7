package org.daybook.web.workday;

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
import org.daybook.leave.WorkPatterns;
import org.daybook.web.idempotency.Posting;
import org.daybook.web.identity.CurrentCaller;
import org.daybook.web.reply.Reply;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Work patterns. */
@Path("/work-patterns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Working time")
public class WorkPatternResource {

    @EJB
    private WorkPatterns patterns;

    @Inject
    private CurrentCaller current;

    @Inject
    private Posting posting;

    @GET
    @Operation(summary = "List work patterns", description = "All of them, by name.")
    public WorkPatternJson.All listWorkPatterns() {
        return new WorkPatternJson.All(
                patterns.all().stream().map(WorkPatternJson::of).toList());
    }

    @POST
    @Operation(
            summary = "Add a work pattern",
            description = "It never changes; people who work differently get another one from a day on.")
    @APIResponseSchema(value = WorkPatternJson.class, responseCode = "201", responseDescription = "The pattern.")
    public Response addWorkPattern(WorkPatternInput input) {
        long actor = current.get().actorId();
        return posting.perform(() -> Reply.createdWithin(
                "/api/v1/work-patterns", WorkPatternJson.of(patterns.define(input.toCommand(actor)))));
    }
}
