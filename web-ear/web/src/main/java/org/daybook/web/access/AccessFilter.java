package org.daybook.web.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.daybook.platform.CommonProblem;
import org.daybook.platform.RuleViolation;
import org.daybook.web.browser.CsrfGuard;
import org.daybook.web.identity.Caller;
import org.daybook.web.identity.Caller.Channel;
import org.daybook.web.identity.CurrentCaller;

/**
 * Applies {@link AccessTable}, and the check against forged requests, before a body is read or a resource runs.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class AccessFilter implements ContainerRequestFilter {

    /** Request attribute with the matched endpoint's path template, for the access record. */
    public static final String ROUTE = "org.daybook.route";

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest request;

    @Inject
    private CurrentCaller current;

    @Inject
    private CsrfGuard csrf;

    @Inject
    private Judge judge;

    @Override
    public void filter(ContainerRequestContext exchange) {
        Endpoint endpoint = Endpoint.of(resource);
        if (endpoint == null) {
            current.get();
            return;
        }
        request.setAttribute(ROUTE, "/api/v1" + endpoint.path());
        Rule rule = AccessTable.find(endpoint.method(), endpoint.path()).orElseThrow(AccessFilter::unlisted);
        if (rule.isPublic()) {
            return;
        }
        Caller caller = current.get();
        if (caller.channel() == Channel.BROWSER) {
            csrf.check(request, current.csrfHash().orElse(""));
        }
        judge.check(rule, caller, rule.namesPerson() ? idIn(exchange) : null);
    }

    private static long idIn(ContainerRequestContext exchange) {
        try {
            return Long.parseLong(exchange.getUriInfo().getPathParameters().getFirst("id"));
        } catch (NumberFormatException e) {
            throw new NotFoundException(e);
        }
    }

    private static RuleViolation unlisted() {
        return new RuleViolation(CommonProblem.FORBIDDEN, "Nobody may call this.");
    }
}
