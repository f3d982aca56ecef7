package org.daybook.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.daybook.web.correlation.CorrelationId;

/** Input that cannot be understood. */
@Provider
@ApplicationScoped
public class InvalidInputMapper implements ExceptionMapper<InvalidInput> {

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(InvalidInput input) {
        Problem problem = Problem.of(input.violations(), CorrelationId.urnOf(request));
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
