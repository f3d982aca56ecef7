package org.daybook.web.planning;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.daybook.leave.ClosureOutcome;
import org.daybook.leave.ClosurePerson;
import org.daybook.leave.Closures;
import org.daybook.platform.Page;
import org.daybook.platform.PageRequest;
import org.daybook.web.idempotency.Posting;
import org.daybook.web.identity.CurrentCaller;
import org.daybook.web.reply.Reply;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Days on which the company, or a part of it, is closed. */
@Path("/closures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Planning")
public class ClosureResource {

    @EJB
    private Closures closures;

    @Inject
    private CurrentCaller current;

    @Inject
    private Posting posting;

    @GET
    @Operation(summary = "List closures", description = "The latest hundred, newest first, with how far each is.")
    public ClosureJson.Latest listClosures() {
        return new ClosureJson.Latest(
                closures.latest().stream().map(ClosureJson::of).toList());
    }

    @POST
    @Operation(
            summary = "Book a closure",
            description =
                    "Books approved leave for everybody of the group but the exceptions, on every half day that they "
                            + "work and have no leave yet; in the background, within seconds for a small company. Balances may go "
                            + "below their limit and are flagged then. Your own leave waits for somebody else's decision.")
    @APIResponseSchema(value = ClosureJson.class, responseCode = "201", responseDescription = "The closure.")
    public Response bookClosure(ClosureInput input) {
        long actor = current.get().actorId();
        return posting.perform(() -> {
            ClosureJson made = ClosureJson.of(closures.book(input.toCommand(actor)));
            return Reply.createdWithin("/api/v1/closures/" + made.id(), made);
        });
    }

    @POST
    @Path("/preview")
    @Operation(
            summary = "Preview a closure",
            description =
                    "Who would be booked how many days, who is left out and why, and which rules of planning it goes "
                            + "beyond. Nothing is written.")
    public ClosurePreviewJson previewClosure(
            @QueryParam("limit") @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
            @QueryParam("cursor") String cursor,
            ClosureInput input) {
        PageRequest page = PageRequest.of(limit, cursor);
        return ClosurePreviewJson.of(closures.preview(
                input.toCommand(current.get().actorId()),
                page.after() == null ? 0 : page.after().id(),
                page.limit()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a closure", description = "With how far it is and what became of the people so far.")
    public ClosureJson getClosure(@PathParam("id") long id) {
        return ClosureJson.of(closures.get(id));
    }

    @GET
    @Path("/{id}/people")
    @Operation(summary = "List the people of a closure", description = "Those who were looked at so far, by id.")
    public ClosurePersonJson.People listClosurePeople(
            @PathParam("id") long id,
            @QueryParam("outcome") ClosureOutcome outcome,
            @QueryParam("limit") @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
            @QueryParam("cursor") String cursor) {
        Page<ClosurePerson> page = closures.people(id, outcome, PageRequest.of(limit, cursor));
        return new ClosurePersonJson.People(ClosurePersonJson.of(page.items()), page.nextCursor());
    }

    @PUT
    @Path("/{id}/cancel")
    @Operation(
            summary = "Call a closure off",
            description = "Before its first day. Everybody gets the days back, in the background. Repeated it changes "
                    + "nothing.")
    public ClosureJson cancelClosure(@PathParam("id") long id) {
        return ClosureJson.of(closures.cancel(id, current.get().actorId()));
    }
}
