package org.daybook.web.reporting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.daybook.reporting.Dashboard;
import org.daybook.web.identity.Caller;
import org.daybook.web.identity.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The figures of the first page. */
@Path("/dashboard/stats")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dashboard")
public class DashboardResource {

    @EJB
    private Dashboard dashboard;

    @Inject
    private CurrentCaller current;

    @GET
    @Operation(
            summary = "Read the dashboard figures",
            description =
                    "For HR, administrators and auditors over everyone; for others over themselves and the people "
                            + "who report to them, directly or through others. This leave year unless year is given.")
    public StatsJson getDashboardStats(@QueryParam("year") @Min(1) @Max(9999) Integer year) {
        Caller caller = current.get();
        return StatsJson.of(dashboard.stats(caller.readsEverything() ? null : caller.employeeId(), year));
    }
}
