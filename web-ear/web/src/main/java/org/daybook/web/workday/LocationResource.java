package org.daybook.web.workday;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.daybook.leave.HolidayCalendars;
import org.daybook.web.idempotency.Posting;
import org.daybook.web.identity.CurrentCaller;
import org.daybook.web.reply.Reply;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Locations and their holidays. */
@Path("/locations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Working time")
public class LocationResource {

    @EJB
    private HolidayCalendars holidays;

    @Inject
    private CurrentCaller current;

    @Inject
    private Posting posting;

    @GET
    @Operation(summary = "List which holidays locations have", description = "By location and first day.")
    public LocationJson.All listLocations() {
        return LocationJson.All.of(holidays.locations());
    }

    @POST
    @Operation(
            summary = "Say which holidays a location has",
            description = "From a day on. Leave that is booked there from then on is counted anew soon after.")
    @APIResponseSchema(value = LocationJson.All.class, responseCode = "201", responseDescription = "All locations.")
    public Response placeLocation(LocationInput input) {
        long actor = current.get().actorId();
        return posting.perform(() -> {
            holidays.place(input.toCommand(actor));
            return Reply.createdWithin("/api/v1/locations", LocationJson.All.of(holidays.locations()));
        });
    }
}
