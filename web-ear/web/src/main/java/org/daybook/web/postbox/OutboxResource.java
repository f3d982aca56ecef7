package org.daybook.web.postbox;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.daybook.employee.MailKind;
import org.daybook.employee.MailQuery;
import org.daybook.employee.MailStatus;
import org.daybook.employee.Postbox;
import org.daybook.platform.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The outbox, for administrators. */
@Path("/outbox")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mail")
public class OutboxResource {

    @EJB
    private Postbox postbox;

    @GET
    @Operation(
            summary = "List mails",
            description =
                    "For administrators: what waits, was sent, or is parked because it was refused; newest first.")
    public MailJson.Listing listMails(
            @QueryParam("status") MailStatus status,
            @QueryParam("kind") MailKind kind,
            @QueryParam("recipientId") Long recipientId,
            @QueryParam("limit") @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
            @QueryParam("cursor") String cursor) {
        return MailJson.Listing.of(
                postbox.search(new MailQuery(status, kind, recipientId, PageRequest.of(limit, cursor))));
    }

    @PUT
    @Path("/{id}/resend")
    @Operation(
            summary = "Have a parked mail tried again",
            description =
                    "For administrators, after its cause was seen to. One that waits is tried anyway. It keeps its "
                            + "message id, so that mail programs show it once.")
    public MailJson resendMail(@PathParam("id") long id) {
        return MailJson.of(postbox.resend(id));
    }
}
