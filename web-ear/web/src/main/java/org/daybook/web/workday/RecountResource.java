package org.daybook.web.workday;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.daybook.leave.LeaveRecounts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far the counting of booked leave is after changes that concern many people. */
@Path("/recounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Working time")
public class RecountResource {

    @EJB
    private LeaveRecounts recounts;

    @GET
    @Operation(
            summary = "List recounts of leave",
            description =
                    "The latest hundred changes of holidays or of a location's region, newest first, each with how "
                            + "many requests cost something else since. They go on by themselves, oldest first.")
    public RecountJson.Latest listRecounts() {
        return new RecountJson.Latest(
                recounts.latest().stream().map(RecountJson::of).toList());
    }
}
