package org.daybook.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.daybook.platform.CommonProblem;
import org.daybook.web.correlation.CorrelationId;

/**
 * Anything else. What may pass by itself is 503 with a time to wait; a lost race is 412; the rest is 500 with an
 * incident id under which the log has the stack, once.
 */
@Provider
@ApplicationScoped
public class UnexpectedMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(UnexpectedMapper.class.getName());
    private static final int SECONDS_TO_WAIT = 2;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        return switch (FailureKind.of(failure)) {
            case CONFLICT -> stale();
            case UNAVAILABLE -> unavailable(failure, "Nothing was changed. Please repeat it in a moment.");
            case UNCERTAIN ->
                unavailable(failure, "It may have been done or not. Look, or repeat it with the same Idempotency-Key.");
            case DEFECT -> internal(failure);
        };
    }

    private Response stale() {
        return answer(Problem.of(
                        CommonProblem.STALE_VERSION,
                        "Somebody else changed it at the same moment. Read it again and repeat.",
                        CorrelationId.urnOf(request)))
                .build();
    }

    private Response unavailable(Throwable failure, String whatToDo) {
        // Type only: an outage makes one such record per request, and its stacks all say the same.
        LOG.log(Level.WARNING, "The database did not answer in time: {0}", rootOf(failure));
        return answer(Problem.of(EdgeProblem.UNAVAILABLE, whatToDo, CorrelationId.urnOf(request)))
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                .build();
    }

    private Response internal(Throwable failure) {
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "Incident " + incident, failure);
        return answer(Problem.of(
                        EdgeProblem.INTERNAL,
                        "It has been logged as incident " + incident + ".",
                        CorrelationId.urnOf(request)))
                .build();
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClass().getName();
    }
}
