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
import org.daybook.web.identity.CurrentCaller;

/** Applies {@link AccessTable} before a body is read or a resource runs. */
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
    private CurrentCaller caller;

    @Inject
    private Access access;

    @Override
    public void filter(ContainerRequestContext exchange) {
        Endpoint endpoint = Endpoint.of(resource);
        if (endpoint == null) {
            caller.get();
            return;
        }
        request.setAttribute(ROUTE, "/api/v1" + endpoint.path());
        Who who = AccessTable.find(endpoint.method(), endpoint.path()).orElseThrow(AccessFilter::forbidden);
        switch (who) {
            case ANYONE -> {}
            case SIGNED_IN, SELF_OR_ADMINISTRATION, READERS_OF_REQUEST, JUDGED_BY_LEAVE -> caller.get();
            case ADMINISTRATION -> requireAdministration();
            case READERS_OF_PERSON -> access.requireReaderOf(idIn(exchange));
        }
    }

    private void requireAdministration() {
        if (!caller.get().administers()) {
            throw forbidden();
        }
    }

    private static long idIn(ContainerRequestContext exchange) {
        try {
            return Long.parseLong(exchange.getUriInfo().getPathParameters().getFirst("id"));
        } catch (NumberFormatException e) {
            throw new NotFoundException(e);
        }
    }

    private static RuleViolation forbidden() {
        return new RuleViolation(CommonProblem.FORBIDDEN, "Your roles do not include this.");
    }
}
