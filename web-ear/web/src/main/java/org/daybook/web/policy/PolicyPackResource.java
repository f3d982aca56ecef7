package org.daybook.web.policy;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.daybook.leave.LeavePolicies;
import org.daybook.web.idempotency.Posting;
import org.daybook.web.identity.CurrentCaller;
import org.daybook.web.reply.Reply;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ready-made policies. */
@Path("/policy-packs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public class PolicyPackResource {

    @EJB
    private LeavePolicies policies;

    @Inject
    private CurrentCaller current;

    @Inject
    private Posting posting;

    @GET
    @Operation(summary = "List policy packs", description = "The packs that this release of Daybook brings along.")
    public PolicyPackJson.All listPolicyPacks() {
        return new PolicyPackJson.All(
                policies.packs().stream().map(PolicyPackJson::of).toList());
    }

    @POST
    @Path("/{code}/load")
    @Operation(
            summary = "Load a policy pack",
            description =
                    "Adds its policies for everyone, from a day on, all or none of them; from then on they are the "
                            + "company's own.")
    @APIResponseSchema(value = PolicyJson.All.class, responseCode = "201", responseDescription = "The policies.")
    public Response loadPolicyPack(@PathParam("code") String code, PackLoading loading) {
        long actor = current.get().actorId();
        return posting.perform(() -> Reply.createdWithin(
                "/api/v1/policies", PolicyJson.All.of(policies.load(code, loading.validFrom(), actor))));
    }
}
