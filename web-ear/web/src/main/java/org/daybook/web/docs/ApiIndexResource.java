package org.daybook.web.docs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The entrance. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documentation")
public class ApiIndexResource {

    @GET
    @Operation(summary = "Read the index", description = "Where things are; needs no sign-in.")
    public ApiIndex getIndex() {
        return ApiIndex.V1;
    }
}
