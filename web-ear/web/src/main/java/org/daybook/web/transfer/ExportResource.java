package org.daybook.web.transfer;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.daybook.leave.ExportKind;
import org.daybook.leave.Exports;
import org.daybook.web.csv.CsvAnswer;
import org.daybook.web.leave.SickReads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
    @Path("/{what}")
    @Operation(
            summary = "Take everything of a kind out",
            description =
                    "A file with all of it. People, leave and balances (of this leave year and the next, as of today) "
                            + "can be brought in again. Taking it leaves a row in the audit trail.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportFile(
            @PathParam("what")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "employees",
                                                "leave",
                                                "balances",
                                                "balance-history",
                                                "ledger",
                                                "leave-types",
                                                "policies",
                                                "work-patterns",
                                                "work-pattern-assignments",
                                                "workplaces",
                                                "locations",
                                                "holiday-overrides"
                                            }))
                    String what) {
        ExportKind kind = ExportKind.labelled(what).orElseThrow(NotFoundException::new);
        exports.note(kind);
        return Response.ok(
                        new CsvAnswer(kind.columns(), new ExportLines(exports, sickReads, kind)), CsvAnswer.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + kind.label() + ".csv\"")
                .build();
    }
}
