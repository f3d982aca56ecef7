package org.daybook.web.leave;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.stream.Stream;
import org.daybook.leave.Actor;
import org.daybook.leave.AddDocument;
import org.daybook.leave.DocumentView;
import org.daybook.leave.LeaveDocuments;
import org.daybook.web.access.Access;
import org.daybook.web.identity.CurrentCaller;
import org.daybook.web.json.LargeBody;
import org.daybook.web.reply.Reply;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Documents of leave requests, such as certificates: for the person and HR alone. */
@Path("/leave-requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Leave requests")
public class DocumentResource {

    private static final String PDF = "application/pdf";
    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";

    @EJB
    private LeaveDocuments documents;

    @Inject
    private DocumentReception reception;

    @Inject
    private CurrentCaller current;

    @Inject
    private Access access;

    @Inject
    private SickReads sickReads;

    @POST
    @Path("/{id}/documents")
    @LargeBody
    @Consumes({PDF, JPEG, PNG})
    @Operation(
            summary = "Add a document to a leave request",
            description =
                    "For the employee, or HR. The body is the document, a PDF file or a JPEG or PNG image of at most "
                            + "5 MiB, and has to be what its media type says. If the leave wanted a document, it is there now.")
    @RequestBody(
            required = true,
            description = "The document.",
            content = {
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Parameter(name = FileName.HEADER, in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @APIResponseSchema(value = DocumentJson.class, responseCode = "201", responseDescription = "The document.")
    public Response addLeaveDocument(@PathParam("id") long id, @Context HttpHeaders headers, InputStream document) {
        DocumentReception.refuseLarge(headers.getLength());
        MediaType type = headers.getMediaType();
        if (type.isWildcardSubtype()) {
            throw new NotSupportedException();
        }
        String name = headers.getHeaderString(FileName.HEADER);
        AddDocument command =
                new AddDocument(id, actor(), FileName.decode(name), type.getType() + "/" + type.getSubtype());
        DocumentView made = access.concealing(id, () -> reception.receive(command, document));
        return Reply.createdWithin("/api/v1/leave-requests/" + id + "/documents/" + made.id(), DocumentJson.of(made))
                .toResponse();
    }

    @GET
    @Path("/{id}/documents")
    @Operation(
            summary = "List the documents of a leave request",
            description = "For the employee, or HR. Oldest first.")
    public DocumentJson.All listLeaveDocuments(@PathParam("id") long id) {
        DocumentJson.All all = DocumentJson.All.of(access.concealing(id, () -> documents.of(id, actor())));
        noteSickness(id);
        return all;
    }

    @GET
    @Path("/{id}/documents/{documentId}")
    @Produces({PDF, JPEG, PNG})
    @Operation(
            summary = "Read a document of a leave request",
            description =
                    "For the employee, or HR, of whom the audit trail tells that they read it. To be kept as a file, "
                            + "not to be shown by the browser.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content = {
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response getLeaveDocument(@PathParam("id") long id, @PathParam("documentId") long documentId) {
        DocumentView document = access.concealing(id, () -> documents.read(id, documentId, actor()));
        noteSickness(id);
        StreamingOutput content = out -> reception.send(document, out);
        return Response.ok(content, document.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, document.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.attachment(documentId, document.name()))
                .build();
    }

    @DELETE
    @Path("/{id}/documents/{documentId}")
    @Operation(
            summary = "Delete a document of a leave request",
            description =
                    "For HR, of somebody else. If it was the only one of leave that wants a document, there is time "
                            + "for another until the end of tomorrow.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Response deleteLeaveDocument(@PathParam("id") long id, @PathParam("documentId") long documentId) {
        access.concealing(id, () -> {
            documents.delete(id, documentId, actor());
            return documentId;
        });
        return Response.noContent().build();
    }

    private Actor actor() {
        return current.get().actor();
    }

    /** A list of documents does not say whose they are, nor of what kind of leave. */
    private void noteSickness(long id) {
        Stream.of(access.request(id))
                .filter(request -> SickReads.SICK.equals(request.leaveType()))
                .forEach(request -> sickReads.note(Stream.of(request.employeeId())));
    }
}
