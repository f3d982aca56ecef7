package org.daybook.web.signin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.daybook.employee.Accounts;
import org.daybook.employee.IssuedLink;
import org.daybook.web.identity.CurrentCaller;
import org.daybook.web.reply.Reply;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts of people, as administrators see to them. */
@Path("/employees")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class AccountResource {

    @EJB
    private Accounts accounts;

    @Inject
    private CurrentCaller current;

    @GET
    @Path("/{id}/account")
    @Operation(summary = "Read an account", description = "For administrators and auditors.")
    public AccountJson getAccount(@PathParam("id") long id) {
        return AccountJson.of(accounts.status(id));
    }

    @PUT
    @Path("/{id}/account/disable")
    @Operation(
            summary = "Disable an account",
            description = "For administrators. Ends all sessions of the person within seconds.")
    public AccountJson disableAccount(@PathParam("id") long id) {
        accounts.disable(id, current.get().employeeId());
        return AccountJson.of(accounts.status(id));
    }

    @PUT
    @Path("/{id}/account/enable")
    @Operation(
            summary = "Enable an account",
            description = "For administrators. The person can sign in again, with the password they had.")
    public AccountJson enableAccount(@PathParam("id") long id) {
        accounts.enable(id, current.get().employeeId());
        return AccountJson.of(accounts.status(id));
    }

    @POST
    @Path("/{id}/invitation")
    @Operation(
            summary = "Invite a person",
            description = "For administrators: a link for the first password, valid for seven days. Ends older links.")
    @APIResponseSchema(value = AccountJson.Link.class, responseCode = "201", responseDescription = "The link.")
    public Response inviteEmployee(@PathParam("id") long id) {
        return made(id, accounts.invite(id, current.get().employeeId()));
    }

    @POST
    @Path("/{id}/password-reset")
    @Operation(
            summary = "Replace a forgotten password",
            description = "For administrators: a link for a new password, valid for one hour. Ends older links.")
    @APIResponseSchema(value = AccountJson.Link.class, responseCode = "201", responseDescription = "The link.")
    public Response issuePasswordReset(@PathParam("id") long id) {
        return made(id, accounts.issueReset(id, current.get().employeeId()));
    }

    /** Without an Idempotency-Key: its reply would be stored, with the link in it. */
    private static Response made(long id, IssuedLink link) {
        return Reply.createdWithin("/api/v1/employees/" + id + "/account", AccountJson.Link.of(link))
                .toResponse();
    }
}
