package org.daybook.web.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.daybook.web.browser.CsrfGuard;
import org.daybook.web.browser.SessionCookies;

/**
 * Refuses what pages of others send with the cookies of a session, whatever it is for and however it is made: before the
 * runtime looks for an endpoint, or at the type of the body. Whether the token is that of the session is seen later, by
 * {@link AccessFilter}, when the session is known.
 */
@Provider
@PreMatching
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class ForgeryFilter implements ContainerRequestFilter {

    @Context
    private HttpServletRequest request;

    @Inject
    private CsrfGuard guard;

    @Override
    public void filter(ContainerRequestContext exchange) {
        if (!CsrfGuard.isUnsafe(request) || !SessionCookies.vouchFor(request)) {
            return;
        }
        String path = "/" + exchange.getUriInfo().getPath().replaceFirst("^/", "");
        if (AccessTable.find(exchange.getMethod(), path).filter(Rule::isPublic).isPresent()) {
            guard.checkOrigin(request);
        } else {
            guard.check(request);
        }
    }
}
