package org.daybook.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.web.correlation.CorrelationId;
import org.daybook.web.metrics.Counters;

/** A broken rule of a module. */
@Provider
@ApplicationScoped
public class RuleViolationMapper implements ExceptionMapper<RuleViolation> {

    private static final int SECONDS_TO_WAIT = 2;

    @Context
    private HttpServletRequest request;

    @Inject
    private Counters counters;

    @Override
    public Response toResponse(RuleViolation violation) {
        violation.violations().forEach(broken -> counters.ruleViolated(broken.code()));
        Problem problem = Problem.of(violation.violations(), CorrelationId.urnOf(request));
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (violation.code() == CommonProblem.UNAUTHENTICATED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, Challenge.of(request));
        }
        if (violation.code() == EdgeProblem.IDEMPOTENCY_KEY_IN_FLIGHT) {
            answer.header(HttpHeaders.RETRY_AFTER, 1);
        }
        if (violation.code() == EdgeProblem.UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        violation.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
        return answer.build();
    }
}
