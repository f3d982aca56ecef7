package org.daybook.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.daybook.platform.ProblemCode;
import org.daybook.web.correlation.CorrelationId;

/** What the HTTP runtime refuses by itself: no such path, method, media type. Its own text is not passed on. */
@Provider
@ApplicationScoped
public class WebApplicationMapper implements ExceptionMapper<WebApplicationException> {

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(WebApplicationException refusal) {
        Response made = refusal.getResponse();
        ProblemCode code = ProblemTable.forStatus(made.getStatus());
        Problem problem = Problem.of(code, made.getStatus(), null, CorrelationId.urnOf(request));
        Response.ResponseBuilder answer =
                Response.status(made.getStatus()).type(Problem.MEDIA_TYPE).entity(problem);
        String allow = made.getHeaderString(HttpHeaders.ALLOW);
        if (allow != null) {
            answer.header(HttpHeaders.ALLOW, allow);
        }
        return answer.build();
    }
}
