package org.daybook.web.transfer;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.daybook.leave.Exports;
import org.daybook.leave.ImportKind;
import org.daybook.web.csv.CsvAnswer;
import org.daybook.web.leave.SickReads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files that take things out. */
@Path("/exports")
@RequestScoped
@Produces("text/csv")
@Tag(name = "Exports")
public class ExportResource {

    @EJB
    private Exports exports;

    @Inject
    private SickReads sickReads;

    @GET
    @Path("/employees")
    @Operation(
            summary = "Take all people out",
            description = "A file that can be brought in again. Taking it leaves a row in the audit trail.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportEmployees() {
        return file(ImportKind.EMPLOYEES);
    }

    @GET
    @Path("/leave")
    @Operation(
            summary = "Take all leave requests out",
            description = "A file that can be brought in again. Taking it leaves a row in the audit trail.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportLeave() {
        return file(ImportKind.LEAVE);
    }

    @GET
    @Path("/balances")
    @Operation(
            summary = "Take out what everybody has left",
            description =
                    "Of this leave year and the next, as of today; a file that can be brought in again. Taking it "
                            + "leaves a row in the audit trail.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportBalances() {
        return file(ImportKind.BALANCES);
    }

    private Response file(ImportKind kind) {
        exports.note(kind);
        String name = kind.name().toLowerCase(Locale.ROOT);
        return Response.ok(
                        new CsvAnswer(kind.columns(), new ExportLines(exports, sickReads, kind)), CsvAnswer.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }
}
