package org.daybook.web.transfer;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.daybook.leave.ImportKind;
import org.daybook.leave.ImportView;
import org.daybook.leave.Imports;
import org.daybook.leave.StartImport;
import org.daybook.platform.Page;
import org.daybook.platform.PageRequest;
import org.daybook.platform.audit.AuditContext;
import org.daybook.web.csv.CsvAnswer;
import org.daybook.web.identity.CurrentCaller;
import org.daybook.web.json.LargeBody;
import org.daybook.web.problem.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files that bring things in. */
@Path("/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportResource {

    @EJB
    private Imports imports;

    @Inject
    private FileReception reception;

    @Inject
    private CurrentCaller current;

    @Inject
    private AuditContext audit;

    @POST
    @LargeBody
    @Consumes("text/csv")
    @Operation(
            summary = "Bring a file in",
            description = "The body is a CSV file in UTF-8 of at most 50 MiB whose first line names its columns. It is "
                    + "worked off afterwards; without dryRun=false nothing is changed. Lines that cannot be taken are "
                    + "left out and named in the report; the same line has its effect once, however often it is sent.")
    @RequestBody(
            required = true,
            description = "The file.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponseSchema(
            value = ImportJson.class,
            responseCode = "202",
            responseDescription = "The file has arrived; Location says where to look how far it has come.")
    public Response startImport(
            @QueryParam("kind") @Parameter(required = true) ImportKind kind,
            @QueryParam("dryRun") Boolean dryRun,
            @QueryParam("assuming") Long assuming,
            @Context HttpHeaders headers,
            InputStream file) {
        if (kind == null) {
            throw new InvalidInput("/kind", "It is required: EMPLOYEES, LEAVE or BALANCES.");
        }
        FileReception.refuseLarge(headers.getLength());
        boolean onlyTry = dryRun == null || dryRun;
        return reception.receive(
                new StartImport(kind, onlyTry, assuming, current.get().actorId(), audit.origin()), file);
    }

    @GET
    @Operation(summary = "List imports", description = "Newest first.")
    public ImportPage listImports(
            @QueryParam("limit") @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
            @QueryParam("cursor") String cursor) {
        Page<ImportView> page = imports.list(PageRequest.of(limit, cursor));
        return new ImportPage(page.items().stream().map(ImportJson::of).toList(), page.nextCursor());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read how far an import has come", description = "State and counts as of now.")
    public ImportJson getImport(@PathParam("id") long id) {
        return ImportJson.of(imports.get(id));
    }

    @GET
    @Path("/{id}/report")
    @Produces("text/csv")
    @Operation(
            summary = "Read what was found out about the lines of an import",
            description = "One line for everything that was refused, that differs from what is there, or that is worth "
                    + "knowing: line, outcome, column, code, message. By line of the file.")
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response getImportReport(@PathParam("id") long id) {
        imports.get(id);
        return Response.ok(new CsvAnswer(ImportReport.COLUMNS, new ImportReport(imports, id)), CsvAnswer.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + id + "-report.csv\"")
                .build();
    }
}
