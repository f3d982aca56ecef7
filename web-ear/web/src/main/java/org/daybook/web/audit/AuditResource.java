package org.daybook.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.platform.PageRequest;
import org.daybook.platform.audit.AuditChecks;
import org.daybook.platform.audit.AuditQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed what, when. */
@Path("/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit trail")
public class AuditResource {

    private static final String CSV = "text/csv";
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV))
            .add()
            .build();

    @Inject
    private AuditReading reading;

    @Inject
    private AuditChecks checks;

    @Context
    private Request request;

    @GET
    @Operation(
            summary = "Search the audit trail",
            description = "Newest first. Reading it leaves a row in it. What was erased is not shown.")
    public AuditEntryPage listAuditEntries(
            @QueryParam("actorId") Long actorId,
            @QueryParam("action") String action,
            @QueryParam("subjectType") String subjectType,
            @QueryParam("subjectId") Long subjectId,
            @QueryParam("personId") Long personId,
            @QueryParam("from") OffsetDateTime from,
            @QueryParam("to") OffsetDateTime to,
            @QueryParam("channel") String channel,
            @QueryParam("correlationId") String correlationId,
            @QueryParam("limit") @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
            @QueryParam("cursor") String cursor) {
        return AuditEntryPage.of(reading.page(new AuditQuery(
                actorId,
                action,
                subjectType,
                subjectId,
                personId,
                from,
                to,
                channel,
                correlationId,
                PageRequest.of(limit, cursor))));
    }

    @GET
    @Path("/export")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            summary = "Export the audit trail",
            description = "Every row that the filters leave, newest first, in the form that format or else the Accept "
                    + "header names. Text cells of CSV that a spreadsheet would take for a formula begin with an "
                    + "apostrophe. Exporting leaves a row in the trail.")
    @APIResponse(
            responseCode = "200",
            description = "The rows.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AuditEntryPage.Export.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response exportAuditEntries(
            @QueryParam("actorId") Long actorId,
            @QueryParam("action") String action,
            @QueryParam("subjectType") String subjectType,
            @QueryParam("subjectId") Long subjectId,
            @QueryParam("personId") Long personId,
            @QueryParam("from") OffsetDateTime from,
            @QueryParam("to") OffsetDateTime to,
            @QueryParam("channel") String channel,
            @QueryParam("correlationId") String correlationId,
            @QueryParam("format") AuditExport.Format format) {
        AuditExport.Format form = format == null ? accepted() : format;
        AuditQuery query = new AuditQuery(
                actorId,
                action,
                subjectType,
                subjectId,
                personId,
                from,
                to,
                channel,
                correlationId,
                PageRequest.of(null, null));
        return Response.ok(reading.export(query, form), form.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-trail." + form + "\"")
                .build();
    }

    private AuditExport.Format accepted() {
        Variant best = request.selectVariant(FORMS);
        return best != null && CSV.equals(best.getMediaType().toString())
                ? AuditExport.Format.csv
                : AuditExport.Format.json;
    }

    @GET
    @Path("/verification")
    @Operation(
            summary = "Read whether the audit trail is whole",
            description = "What the last look through all of it found, and up to which row it is sealed by now.")
    public AuditVerificationJson getAuditVerification() {
        return AuditVerificationJson.of(checks.state());
    }

    @POST
    @Path("/verification")
    @Operation(
            summary = "Have the audit trail looked through",
            description =
                    "There is a look every day; this asks for one that begins within a minute. Its result is what "
                            + "GET shows when checkedAt is later than this call.")
    @APIResponseSchema(
            value = AuditVerificationJson.class,
            responseCode = "202",
            responseDescription = "The state before that look.")
    public Response verifyAuditTrail() {
        reading.requestCheck();
        return Response.accepted(AuditVerificationJson.of(checks.state())).build();
    }
}
