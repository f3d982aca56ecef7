package org.daybook.web.leave;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.daybook.leave.LeaveTypes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The kinds of leave. */
@Path("/leave-types")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Leave types")
public class LeaveTypeResource {

    @EJB
    private LeaveTypes types;

    @GET
    @Operation(summary = "List leave types", description = "All of them, in their order of display.")
    public LeaveTypeJson.All listLeaveTypes() {
        return new LeaveTypeJson.All(types.all().stream().map(LeaveTypeJson::of).toList());
    }
}
