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
import org.daybook.leave.HolidayCalendars;
import org.daybook.leave.OverrideHoliday;
import org.daybook.web.idempotency.Posting;
import org.daybook.web.identity.CurrentCaller;
import org.daybook.web.problem.InvalidInput;
import org.daybook.web.reply.Reply;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Holidays of countries and regions, and what the company changed of them. */
@Path("/holiday-calendars")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Working time")
public class HolidayCalendarResource {

    /** Media type of calendar files (RFC 5545). */
    public static final String CALENDAR = "text/calendar";

    @EJB
    private HolidayCalendars holidays;

    @Inject
    private CurrentCaller current;

    @Inject
    private Posting posting;

    @Inject
    private Clock clock;

    @GET
    @Operation(summary = "List holiday calendars", description = "Every country and region that there is, by code.")
    public RegionJson.All listHolidayCalendars() {
        return RegionJson.All.of(holidays.regions());
    }

    @GET
    @Path("/{region}")
    @Operation(
            summary = "Read the holidays of a region",
            description =
                    "Of a calendar year (default: this one), as they count here: with what the company said of its "
                            + "days. What the library says of a year is stored with the first look and stays.")
    public HolidayJson.All listHolidays(
            @PathParam("region") String region, @QueryParam("year") @Min(1900) @Max(2999) Integer year) {
        return HolidayJson.All.of(holidays.holidays(region, yearOf(year)));
    }

    @GET
    @Path("/overrides")
    @Operation(
            summary = "List what the company said of days",
            description = "Of a calendar year (default: this one), by date and region; what was taken back, too.")
    public HolidayOverrideJson.All listHolidayOverrides(@QueryParam("year") @Min(1900) @Max(2999) Integer year) {
        return HolidayOverrideJson.All.of(holidays.overrides(yearOf(year)));
    }

    @POST
    @Path("/overrides")
    @Operation(
            summary = "Say that a day is a holiday, half of one, or none",
            description =
                    "It goes before the library, and a smaller region before a larger one. Leave that is booked on "
                            + "that day is counted anew soon after.")
    @APIResponseSchema(
            value = HolidayOverrideJson.class,
            responseCode = "201",
            responseDescription = "What counts now.")
    public Response overrideHoliday(HolidayOverrideInput input) {
        OverrideHoliday command = input.toCommand(current.get().actorId());
        return posting.perform(() -> {
            holidays.override(command);
            return Reply.createdWithin(
                    "/api/v1/holiday-calendars/overrides?year=" + input.date().getYear(),
                    holidays.overrides(input.date().getYear()).stream()
                            .filter(said -> said.day().equals(command.day())
                                    && said.region().equals(command.region()))
                            .map(HolidayOverrideJson::of)
                            .findFirst()
                            .orElseThrow());
        });
    }

    @POST
    @Path("/import")
    @Consumes(CALENDAR)
    @Operation(
            summary = "Import holidays from a calendar file",
            description =
                    "Makes the whole days of an iCalendar file (RFC 5545, at most 1 MiB) holidays of a region and all "
                            + "below it, or everywhere. It may be repeated. Leave that is booked on those days is counted anew "
                            + "soon after.")
    @RequestBody(
            description = "The file.",
            content = @Content(mediaType = CALENDAR, schema = @Schema(implementation = CalendarText.class)))
    public HolidayImportJson importHolidays(@QueryParam("region") String region, CalendarText file) {
        if (file == null) {
            throw new InvalidInput("", "The body is empty; a calendar file is expected.");
        }
        return HolidayImportJson.of(holidays.importFile(
                region == null ? "" : region, file.text(), current.get().actorId()));
    }

    private int yearOf(Integer year) {
        return year == null ? LocalDate.now(clock).getYear() : year;
    }
}
