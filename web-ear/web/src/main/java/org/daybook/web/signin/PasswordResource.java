package org.daybook.web.signin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.daybook.employee.Accounts;
import org.daybook.web.connection.Connection;
import org.daybook.web.identity.Caller;
import org.daybook.web.identity.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Passwords: one's own, by link, and forgotten ones. */
@Path("/auth")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class PasswordResource {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Connection connection;

    @Inject
    private CurrentCaller current;

    @EJB
    private Accounts accounts;

    @PUT
    @Path("/password")
    @Operation(
            summary = "Change your password",
            description = "8 to 128 characters, not a common one, not your address. Ends your other sessions.")
    @APIResponse(responseCode = "204", description = "The new password holds.")
    public Response changePassword(PasswordInput input) {
        Caller caller = current.get();
        accounts.changePassword(caller.employeeId(), input.currentPassword(), input.newPassword(), caller.sessionId());
        return Response.noContent().build();
    }

    @POST
    @Path("/links/redeem")
    @Operation(
            summary = "Set a password by link",
            description = "The token is what follows # in a link that an administrator has made. It works once. All "
                    + "sessions of the person end.")
    @APIResponse(responseCode = "204", description = "The new password holds.")
    public Response redeemLink(PasswordInput.ByLink input) {
        accounts.redeem(input.token(), input.password());
        return Response.noContent().build();
    }

    @POST
    @Path("/reset-requests")
    @Operation(
            summary = "Say that you forgot your password",
            description = "The answer is the same whether or not there is such a person.")
    @APIResponse(responseCode = "202", description = "It has been noted.")
    public Response requestPasswordReset(PasswordInput.Forgotten input) {
        accounts.requestReset(input.email(), connection.addressOf(request));
        return Response.accepted().build();
    }
}
