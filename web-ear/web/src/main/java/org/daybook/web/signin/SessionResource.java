package org.daybook.web.signin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.daybook.employee.SignIns;
import org.daybook.web.identity.Caller;
import org.daybook.web.identity.Caller.Channel;
import org.daybook.web.identity.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where somebody is signed in. */
@Path("/auth/sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class SessionResource {

    @Inject
    private CurrentCaller current;

    @EJB
    private SignIns signIns;

    @GET
    @Operation(summary = "List your sessions", description = "Where you are signed in, the last used first.")
    public SessionJson.All listSessions() {
        Caller caller = current.get();
        return new SessionJson.All(signIns.sessions(caller.employeeId()).stream()
                .map(session -> SessionJson.of(session, caller.sessionId()))
                .toList());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "End one of your sessions", description = "Its tokens stop working within seconds.")
    @APIResponse(responseCode = "204", description = "The session is over.")
    public Response endSession(@PathParam("id") long id) {
        Caller caller = current.get();
        signIns.endSession(caller.employeeId(), id);
        boolean own = Long.valueOf(id).equals(caller.sessionId());
        return SessionReplies.ended(own && caller.channel() == Channel.BROWSER);
    }
}
