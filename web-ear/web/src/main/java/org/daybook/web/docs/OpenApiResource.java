package org.daybook.web.docs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The OpenAPI document, as it was made when this code was compiled. */
@Path("/")
@RequestScoped
public class OpenApiResource {

    private static final String YAML = "application/yaml";

    @GET
    @Path("/openapi.yaml")
    @Produces(YAML)
    @Operation(hidden = true)
    public Response getOpenApiYaml() throws IOException {
        return document("/META-INF/daybook/openapi.yaml", YAML);
    }

    @GET
    @Path("/openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response getOpenApiJson() throws IOException {
        return document("/META-INF/daybook/openapi.json", MediaType.APPLICATION_JSON);
    }

    private static Response document(String resource, String type) throws IOException {
        try (InputStream stream = OpenApiResource.class.getResourceAsStream(resource)) {
            return Response.ok(stream.readAllBytes(), type)
                    .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                    .build();
        }
    }
}
