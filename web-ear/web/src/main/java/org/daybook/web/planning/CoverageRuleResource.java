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
import org.daybook.leave.CoverageRules;
import org.daybook.web.idempotency.Posting;
import org.daybook.web.identity.CurrentCaller;
import org.daybook.web.reply.Reply;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many have to stay. */
@Path("/coverage-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Planning")
public class CoverageRuleResource {

    @EJB
    private CoverageRules rules;

    @Inject
    private CurrentCaller current;

    @Inject
    private Posting posting;

    @GET
    @Operation(summary = "List coverage rules", description = "Those that are in force, by id.")
    public CoverageRuleJson.All listCoverageRules() {
        return CoverageRuleJson.All.of(rules.all());
    }

    @POST
    @Operation(
            summary = "Add a coverage rule",
            description = "From now on leave of the group that would break it is refused (BLOCK), or accepted with a "
                    + "warning for whoever decides (WARN). Pending leave counts as absence. What is booked stays; HR may "
                    + "still book for others, and is warned.")
    @APIResponseSchema(value = CoverageRuleJson.class, responseCode = "201", responseDescription = "The rule.")
    public Response addCoverageRule(CoverageRuleInput input) {
        long actor = current.get().actorId();
        return posting.perform(() -> Reply.createdWithin(
                "/api/v1/coverage-rules", CoverageRuleJson.of(rules.define(input.toCommand(actor)))));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Take a coverage rule back", description = "It stands against nothing from now on.")
    @APIResponse(responseCode = "204", description = "It is not in force any more.")
    public Response removeCoverageRule(@PathParam("id") long id) {
        rules.remove(id, current.get().actorId());
        return Response.noContent().build();
    }
}
