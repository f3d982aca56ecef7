package org.daybook.web.browser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses what pages of others send with the cookies of a session, whatever it is for and however it is made: before the
 * runtime looks for an endpoint, or at the type of the body.
 */
@Provider
@PreMatching
@ApplicationScoped
public class OriginFilter implements ContainerRequestFilter {

    @Context
    private HttpServletRequest request;

    @Inject
    private CsrfGuard guard;

    @Override
    public void filter(ContainerRequestContext exchange) {
        boolean cookies = SessionCookies.access(request).isPresent()
                || SessionCookies.refresh(request).isPresent();
        if (cookies && request.getHeader(HttpHeaders.AUTHORIZATION) == null && CsrfGuard.isUnsafe(request)) {
            guard.checkOrigin(request);
        }
    }
}
