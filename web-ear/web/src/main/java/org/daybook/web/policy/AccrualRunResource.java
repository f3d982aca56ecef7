package org.daybook.web.policy;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.daybook.leave.AccrualRuns;
import org.daybook.web.identity.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Posting of what is due: grants, lapses, turns of leave years. */
@Path("/accrual-runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public class AccrualRunResource {

    @EJB
    private AccrualRuns runs;

    @Inject
    private CurrentCaller current;

    @GET
    @Operation(
            summary = "List accrual runs",
            description = "The latest hundred that posted something, newest first. A timer runs each day by itself.")
    public AccrualRunJson.Latest listAccrualRuns() {
        return new AccrualRunJson.Latest(
                runs.latest().stream().map(AccrualRunJson::of).toList());
    }

    @POST
    @Operation(
            summary = "Post what is due",
            description = "Grants, lapses and turns of leave years that are due by today, for everybody. It may be "
                    + "repeated: what is posted is not posted again. While another run is at it: wrong-state.")
    public AccrualRunJson runAccrual(AccrualRunInput input) {
        return AccrualRunJson.of(
                input.wantsNothingWritten()
                        ? runs.dryRun()
                        : runs.run(current.get().actorId()));
    }
}
