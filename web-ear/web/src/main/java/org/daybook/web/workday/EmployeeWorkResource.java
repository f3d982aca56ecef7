package org.daybook.web.workday;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.daybook.leave.HolidayCalendars;
import org.daybook.leave.WorkCalendars;
import org.daybook.leave.WorkPatterns;
import org.daybook.web.idempotency.Posting;
import org.daybook.web.identity.CurrentCaller;
import org.daybook.web.reply.Reply;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When and where one person works. Nobody says it for themselves: what leave costs them follows from it. */
@Path("/employees")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Working time")
public class EmployeeWorkResource {

    private static final int USUAL_SPAN = 27;

    @EJB
    private WorkPatterns patterns;

    @EJB
    private HolidayCalendars holidays;

    @EJB
    private WorkCalendars calendars;

    @Inject
    private CurrentCaller current;

    @Inject
    private Posting posting;

    @Inject
    private Clock clock;

    @GET
    @Path("/{id}/work-patterns")
    @Operation(
            summary = "List a person's work patterns",
            description = "By first day. Before the first it is both halves of Monday to Friday.")
    public PatternAssignmentJson.All listPatternAssignments(@PathParam("id") long id) {
        return PatternAssignmentJson.All.of(patterns.assignments(id));
    }

    @POST
    @Path("/{id}/work-patterns")
    @Operation(
            summary = "Let a person work by a pattern",
            description =
                    "From a day on. Leave that is booked from then on is counted anew, and grants of the open leave "
                            + "year are weighed anew where the policy says so. Without patternId what was said for this first day "
                            + "is taken back.")
    @APIResponseSchema(
            value = PatternAssignmentJson.All.class,
            responseCode = "201",
            responseDescription = "The person's patterns.")
    public Response assignWorkPattern(@PathParam("id") long id, PatternAssignmentInput input) {
        long actor = current.get().actorId();
        return posting.perform(() -> {
            patterns.assign(input.toCommand(id, actor));
            return Reply.createdWithin(
                    "/api/v1/employees/" + id + "/work-patterns",
                    PatternAssignmentJson.All.of(patterns.assignments(id)));
        });
    }

    @GET
    @Path("/{id}/workplaces")
    @Operation(
            summary = "List where a person works",
            description = "By first day. Before the first it is the location of their record.")
    public WorkplaceJson.All listWorkplaces(@PathParam("id") long id) {
        return WorkplaceJson.All.of(holidays.workplaces(id));
    }

    @POST
    @Path("/{id}/workplaces")
    @Operation(
            summary = "Say where a person works",
            description = "From a day on; their holidays follow from it. Leave that is booked from then on is counted "
                    + "anew.")
    @APIResponseSchema(
            value = WorkplaceJson.All.class,
            responseCode = "201",
            responseDescription = "Where the person works.")
    public Response setWorkplace(@PathParam("id") long id, WorkplaceInput input) {
        long actor = current.get().actorId();
        return posting.perform(() -> {
            holidays.place(input.toCommand(id, actor));
            return Reply.createdWithin(
                    "/api/v1/employees/" + id + "/workplaces", WorkplaceJson.All.of(holidays.workplaces(id)));
        });
    }

    @GET
    @Path("/{id}/holidays")
    @Operation(
            summary = "List a person's holidays",
            description = "Of a calendar year (default: this one), by where they work on each day.")
    public HolidayJson.All listHolidaysOfPerson(
            @PathParam("id") long id, @QueryParam("year") @Min(1900) @Max(2999) Integer year) {
        LocalDate first = LocalDate.of(year == null ? LocalDate.now(clock).getYear() : year, 1, 1);
        return HolidayJson.All.of(
                holidays.holidaysOf(id, first, first.plusYears(1).minusDays(1)));
    }

    @GET
    @Path("/{id}/working-days")
    @Operation(
            summary = "Tell which days a person works",
            description =
                    "Every date of at most 366 (default: four weeks from today), with what leave on it would cost "
                            + "and the holiday on it. knownAt: by the patterns and holidays that had been recorded by then.")
    public WorkDayJson.All listWorkingDays(
            @PathParam("id") long id,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("knownAt") OffsetDateTime knownAt) {
        LocalDate first = from == null ? LocalDate.now(clock) : from;
        return WorkDayJson.All.of(calendars.days(id, first, to == null ? first.plusDays(USUAL_SPAN) : to, knownAt));
    }
}
