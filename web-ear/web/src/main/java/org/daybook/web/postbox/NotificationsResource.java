package org.daybook.web.postbox;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.daybook.employee.MailChoices;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What each person receives by mail. */
@Path("/employees")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Mail")
public class NotificationsResource {

    @EJB
    private MailChoices choices;

    @GET
    @Path("/{id}/notifications")
    @Operation(summary = "Read which mails a person receives", description = "One's own; an administrator everybody's.")
    public NotificationsJson getNotifications(@PathParam("id") long id) {
        return NotificationsJson.of(choices.wanted(id));
    }

    @PUT
    @Path("/{id}/notifications")
    @Operation(
            summary = "Choose which mails a person receives",
            description = "One's own; an administrator everybody's. Mails that are written already are still sent.")
    public NotificationsJson setNotifications(@PathParam("id") long id, NotificationsJson.Input input) {
        return NotificationsJson.of(choices.choose(id, input.wanted()));
    }
}
