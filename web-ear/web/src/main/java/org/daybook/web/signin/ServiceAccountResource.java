package org.daybook.web.signin;

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
import org.daybook.employee.ServiceAccounts;
import org.daybook.web.identity.CurrentCaller;
import org.daybook.web.reply.Reply;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Programs with tokens of their own. */
@Path("/service-accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class ServiceAccountResource {

    @EJB
    private ServiceAccounts accounts;

    @Inject
    private CurrentCaller current;

    @GET
    @Operation(summary = "List service accounts", description = "For administrators and auditors; at most 200.")
    public ServiceAccountJson.All listServiceAccounts() {
        return new ServiceAccountJson.All(
                accounts.list().stream().map(ServiceAccountJson::of).toList());
    }

    @POST
    @Operation(
            summary = "Add a service account",
            description = "For administrators. The token is shown once; what the program writes is recorded for the "
                    + "administrator who made its account.")
    @APIResponseSchema(
            value = ServiceAccountJson.Made.class,
            responseCode = "201",
            responseDescription = "The account and its token.")
    public Response addServiceAccount(ServiceAccountJson.Input input) {
        ServiceAccountJson.Made made = ServiceAccountJson.Made.of(accounts.create(
                input.name(),
                input.serviceScopes(),
                input.expiresAt(),
                current.get().employeeId()));
        return Reply.createdWithin("/api/v1/service-accounts/" + made.account().id(), made)
                .toResponse();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Revoke a service account", description = "For administrators. It holds within 30 seconds.")
    @APIResponse(responseCode = "204", description = "The token does not work any more.")
    public Response revokeServiceAccount(@PathParam("id") long id) {
        accounts.revoke(id, current.get().employeeId());
        return Response.noContent().build();
    }
}
