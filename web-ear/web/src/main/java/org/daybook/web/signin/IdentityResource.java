package org.daybook.web.signin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.daybook.employee.IdentityLinks;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.web.sso.SsoSettings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Links between people here and identities at the provider of single sign-on, as administrators see to them. */
@Path("/employees")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class IdentityResource {

    @EJB
    private IdentityLinks identities;

    @Inject
    private SsoSettings settings;

    @PUT
    @Path("/{id}/identity")
    @Operation(
            summary = "Link an identity",
            description = "For administrators: the identity with this subject at the identity provider signs in as "
                    + "this person from now on. Refused if it is somebody else's, or the person has another one.")
    @APIResponse(responseCode = "204", description = "Linked.")
    public void linkIdentity(@PathParam("id") long id, IdentityInput input) {
        identities.link(issuer(), input.subject(), id);
    }

    @DELETE
    @Path("/{id}/identity")
    @Operation(
            summary = "Unlink an identity",
            description = "For administrators: forgets who the person is at the identity provider. Sessions go on; "
                    + "disable the account to end them.")
    @APIResponse(responseCode = "204", description = "The person has no identity there.")
    public void unlinkIdentity(@PathParam("id") long id) {
        identities.unlink(issuer(), id);
    }

    private String issuer() {
        if (!settings.isOn()) {
            throw new RuleViolation(CommonProblem.NOT_FOUND, "There is no single sign-on here.");
        }
        return settings.issuer();
    }
}
